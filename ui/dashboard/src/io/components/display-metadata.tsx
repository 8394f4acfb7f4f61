import { TextLink } from '@/components/actions/text-link';
import { Skeleton } from '@/components/feedback/skeleton';
import { AlertBox } from '@/components/feedback/alert-box';
import { classNames } from '@/lib/class-names';
import { formatDateTime } from '@/lib/format/dates';
import { stringify } from '@/lib/format/stringify';
import { ioTexts } from '@/lib/texts/io';
import type { IoComponentProps } from '../io-component';
import type { IoLinkTarget, Picture } from '../schemas/common';
import { PrimitiveValue } from '../values/primitive-value';
import { useLinkProps } from './io-link';
import { fixedSizeClass } from './picture-size';
import styles from './display-metadata.module.css';

interface Item extends IoLinkTarget {
  readonly label: string;
  /** There but undefined: still to come. */
  readonly value?: unknown;
  readonly image?: Picture | undefined;
  readonly error?: string | undefined;
}

interface Props {
  readonly data: readonly Item[];
  readonly layout?: 'grid' | 'list' | 'card' | undefined;
}

/** DISPLAY_METADATA: facts with their names. */
export function DisplayMetadata({ id, label, props }: IoComponentProps<Props>) {
  const { data, layout = 'grid' } = props;
  const columns = data.length < 4 ? data.length : 4;
  return (
    <section aria-labelledby={label ? id : undefined} className={styles.metadata}>
      {label && (
        <h2 id={id} className={styles.heading}>
          {label}
        </h2>
      )}
      <dl className={classNames(styles[layout], styles[`columns${columns}`])}>
        {data.map((item, index) => (
          <div key={index} className={styles.item}>
            <dt className={styles.label}>{item.label}</dt>
            <dd className={styles.value}>
              <ItemValue item={item} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ItemValue({ item }: { readonly item: Item }) {
  const link = useLinkProps()(item);
  if (item.error !== undefined) {
    return (
      <AlertBox theme="danger" title={ioTexts.metadataFailed}>
        <span className={styles.error}>{item.error}</span>
      </AlertBox>
    );
  }
  const isPending = 'value' in item && item.value === undefined;
  return (
    <>
      {item.image && <ItemImage image={item.image} />}
      {isPending && <Skeleton width="6rem" />}
      {!isPending && link && <TextLink {...link}>{linkText(item)}</TextLink>}
      {!isPending && !link && 'value' in item && <PrimitiveValue value={item.value} />}
    </>
  );
}

function ItemImage({ image }: { readonly image: Picture }) {
  const { url, alt = '', size, width = size, height = size } = image;
  return <img src={url} alt={alt} className={fixedSizeClass({ width, height }) || styles.image} />;
}

/** A value as the text of a link, or the label where there is none. */
function linkText({ label, value }: Item): string {
  if (value === undefined || value === null) return label;
  return value instanceof Date ? formatDateTime(value) : stringify(value);
}
