import { useRef } from 'react';
import { useHeadingFocus } from '@/lib/navigation/heading-focus';
import { useDocumentTitle } from '@/lib/use-document-title';

interface Props {
  readonly title: string;
  /** For the browser's tab, where it is not the heading's text. */
  readonly documentTitle?: string;
  readonly className?: string | undefined;
}

/** The one `h1` of a screen. It names the tab and takes the focus after a navigation. */
export function PageHeading({ title, documentTitle = title, className }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(documentTitle);
  useHeadingFocus(heading, title);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {title}
    </h1>
  );
}
