import { ButtonLink } from '@/components/actions/button-link';
import { Button } from '@/components/actions/button';
import type { IoComponentProps } from '../io-component';
import type { IoLinkTarget } from '../schemas/common';
import { useLinkProps } from './io-link';

interface Props extends IoLinkTarget {
  readonly theme?: 'default' | 'primary' | 'secondary' | 'danger' | undefined;
  readonly download?: string | boolean | undefined;
}

/** DISPLAY_LINK: a link in the shape of a button. */
export function DisplayLink({ id, label, props }: IoComponentProps<Props>) {
  const link = useLinkProps()(props);
  const { theme = 'primary', download } = props;
  const look = theme === 'default' ? 'secondary' : theme;
  return (
    <div>
      {link ? (
        <ButtonLink id={id} theme={look} {...link} {...(link.newTab && { download })}>
          {label}
        </ButtonLink>
      ) : (
        <Button id={id} theme={look} disabled>
          {label}
        </Button>
      )}
    </div>
  );
}
