import { AlertBox } from '@/components/feedback/alert-box';
import { TextLink } from '@/components/actions/text-link';
import { isWebAddress } from '@/lib/navigation/web-address';

interface Props {
  readonly id: string;
  readonly text: string;
  /** What was to be seen. */
  readonly alt?: string | undefined;
  readonly url: string;
}

/** Stands in for a picture or a film that is not there, and says where it was looked for. */
export function MediaFailure({ id, text, alt, url }: Props) {
  return (
    <div id={id}>
      <AlertBox theme="warning" title={text}>
        {alt && <p>{alt}</p>}
        {isWebAddress(url) && (
          <TextLink to={url} newTab>
            {url}
          </TextLink>
        )}
      </AlertBox>
    </div>
  );
}
