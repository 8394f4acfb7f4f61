import { TextLink } from '@/components/actions/text-link';
import { splitLinks } from '@/lib/format/links';

/** Text whose web addresses lead somewhere. Nothing in it is ever HTML. */
export function LinkedText({ text }: { readonly text: string }) {
  return splitLinks(text).map(({ text: part, url }, index) =>
    url === null ? (
      part
    ) : (
      <TextLink key={index} to={url} newTab>
        {part}
      </TextLink>
    ),
  );
}
