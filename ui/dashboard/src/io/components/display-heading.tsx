import type { IoComponentProps } from '../io-component';
import type { IoMenuItem } from '../schemas/common';
import { MenuButtons } from './menu-buttons';
import styles from './display-heading.module.css';

interface Props {
  readonly level?: 2 | 3 | 4 | undefined;
  readonly description?: string | undefined;
  readonly menuItems?: readonly IoMenuItem[] | undefined;
}

/** DISPLAY_HEADING */
export function DisplayHeading({ id, label, props }: IoComponentProps<Props>) {
  const { level = 2, description, menuItems = [] } = props;
  const Heading = `h${level}` as const;
  return (
    <div className={styles.row}>
      <div className={styles.texts}>
        <Heading id={id} className={styles[Heading]}>
          {label}
        </Heading>
        {description && <p className={styles.description}>{description}</p>}
      </div>
      {menuItems.length > 0 && (
        <div className={styles.buttons}>
          <MenuButtons
            items={menuItems}
            themeOf={({ theme = 'secondary' }) => (theme === 'default' ? 'primary' : theme)}
          />
        </div>
      )}
    </div>
  );
}
