import { TriangleAlert } from 'lucide-react';
import { Anchor } from '@/components/actions/anchor';
import { OptionMenu } from '@/components/actions/option-menu';
import { Icon } from '@/components/content/icon';
import { classNames } from '@/lib/class-names';
import { useLinkProps } from '../components/io-link';
import { useRowMenu } from '../tables/row-menu';
import { CellText } from '../values/cell-text';
import { useTabStop } from '../values/tab-stop-context';
import { labelOf } from './grid-items';
import { ItemPicture } from './item-picture';
import type { GridItem } from './read-items';
import styles from './grid-card.module.css';

interface Props {
  readonly item: GridItem;
  readonly index: number;
}

/** One item: its picture, what it is called, and what can be done with it. */
export function GridCard({ item, index }: Props) {
  const link = useLinkProps()(item.data);
  const rowMenu = useRowMenu();
  const tabIndex = useTabStop() ?? 0;
  const { image, description, menu = [] } = item.data;
  const label = labelOf(item.data);
  return (
    <div
      role="gridcell"
      data-index={index}
      tabIndex={link ? -1 : tabIndex}
      className={classNames(styles.card, !image && styles.bordered, link && styles.linked)}
    >
      {item.problem !== undefined && (
        <p className={styles.problem}>
          <Icon of={TriangleAlert} />
          {item.problem}
        </p>
      )}
      {image && <ItemPicture image={image} />}
      <div className={styles.words}>
        <div className={styles.texts}>
          {link ? (
            <Anchor {...link} tabIndex={tabIndex} className={`prose-link ${styles.link}`}>
              {label}
            </Anchor>
          ) : (
            <span className={styles.label}>{label}</span>
          )}
          {description !== undefined && (
            <div className={styles.description}>
              <CellText text={String(description)} />
            </div>
          )}
        </div>
        {menu.length > 0 && (
          <span className={styles.menu}>
            <OptionMenu items={menu.map(rowMenu)} tabIndex={tabIndex} />
          </span>
        )}
      </div>
    </div>
  );
}
