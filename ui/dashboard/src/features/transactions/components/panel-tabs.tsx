import { formatCount } from '@/lib/format/numbers';
import { panelTexts } from '@/lib/texts/runs';
import { moveTabFocus } from './move-tab-focus';
import styles from './panel-tabs.module.css';

export interface TabLabel {
  readonly id: string;
  readonly label: string;
  /** How much there is, told while the tab is not open. */
  readonly count?: number;
}

interface Props {
  readonly tabs: readonly TabLabel[];
  readonly panelId: string;
  readonly selectedId: string;
  readonly isExpanded: boolean;
  readonly onChoose: (id: string) => void;
}

/** The tabs of the panel. Unlike other tabs, the open one can be closed. */
export function PanelTabs({ tabs, panelId, selectedId, isExpanded, onChoose }: Props) {
  return (
    <div
      role="tablist"
      aria-label={panelTexts.label}
      tabIndex={-1}
      className={styles.tabs}
      onKeyDown={moveTabFocus}
    >
      {tabs.map(({ id, label, count = 0 }) => {
        const isSelected = id === selectedId;
        const isOpen = isExpanded && isSelected;
        return (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${panelId}-${id}`}
            data-pw-tab-id={id}
            aria-selected={isOpen}
            aria-controls={isOpen ? panelId : undefined}
            tabIndex={isSelected ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(id)}
          >
            {label}
            {count > 0 && !isOpen && <span className={styles.count}>{formatCount(count)}</span>}
          </button>
        );
      })}
    </div>
  );
}
