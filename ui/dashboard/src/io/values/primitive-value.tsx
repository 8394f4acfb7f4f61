import { TextLink } from '@/components/actions/text-link';
import { DateTime } from '@/components/content/date-time';
import { isEmail } from '@/lib/email';
import { stringify } from '@/lib/format/stringify';
import { isMoment } from './moment';
import { useTabStop } from './tab-stop-context';

const address = /^(?:https?:\/\/|www\.)\S+$/i;

/** A value that stands for itself, as it is read: dates as dates, addresses as links. */
export function PrimitiveValue({ value }: { readonly value: unknown }) {
  const tabIndex = useTabStop();
  if (value === null || value === undefined) return '-';
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '-' : <DateTime date={value} />;
  }
  if (typeof value !== 'string') return stringify(value);
  if (isMoment(value)) return <DateTime date={new Date(value)} />;
  if (address.test(value)) {
    return (
      <TextLink to={/^http/i.test(value) ? value : `https://${value}`} newTab tabIndex={tabIndex}>
        {value}
      </TextLink>
    );
  }
  if (isEmail(value)) {
    return (
      <TextLink to={`mailto:${value}`} tabIndex={tabIndex}>
        {value}
      </TextLink>
    );
  }
  return value;
}
