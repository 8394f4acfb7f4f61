import { Fragment, useMemo } from 'react';
import { parseMarkdown } from './parse';
import { Children } from './markdown-node';
import styles from './markdown.module.css';

/** A text with GitHub-flavoured Markdown in it. HTML in it is text like any other. */
export function Markdown({ text }: { readonly text: string }) {
  const document = useMemo(() => parseMarkdown(text), [text]);
  const { root, footnotes } = document;
  return (
    <div className={`prose ${styles.prose}`}>
      <Children of={root} document={document} />
      {footnotes.length > 0 && (
        <ol className={styles.footnotes}>
          {footnotes.map((footnote) => (
            <Fragment key={footnote.identifier}>
              <li id={`footnote-${footnote.identifier}`}>
                <Children of={footnote} document={document} />
              </li>
            </Fragment>
          ))}
        </ol>
      )}
    </div>
  );
}
