import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import * as v from 'valibot';
import { IconButton } from '@/components/actions/icon-button';
import { Dock } from '@/components/layout/dock';
import { usePlace } from '@/lib/organization/place';
import { readStored, writeStored } from '@/lib/storage';
import { panelTexts } from '@/lib/texts/runs';
import { PanelResizer } from './panel-resizer';
import { PanelTabs, type TabLabel } from './panel-tabs';
import styles from './control-panel.module.css';

export interface PanelTab extends TabLabel {
  readonly content: ReactNode;
}

const initialHeight = 200;

/** What a run says on the side: logs, and in the console notifications and earlier runs. */
export function ControlPanel({ tabs }: { readonly tabs: readonly PanelTab[] }) {
  const { mode } = usePlace();
  const key = `IV_ACTION_CONTROL_PANEL:${mode}:expanded`;
  const [isExpanded, setIsExpanded] = useState(() => readStored(key, v.boolean(), false));
  const [selectedId, setSelectedId] = useState(tabs[0]?.id);
  const [height, setHeight] = useState(initialHeight);
  const panelId = useId();
  const selected = tabs.find(({ id }) => id === selectedId) ?? tabs[0];
  const expand = (expanded: boolean) => {
    setIsExpanded(expanded);
    writeStored(key, expanded);
  };
  const choose = (id: string) => {
    expand(!isExpanded || id !== selected?.id);
    setSelectedId(id);
  };
  if (!selected) return null;
  return (
    <Dock>
      <section className={styles.panel} aria-label={panelTexts.label} data-pw-control-panel>
        {isExpanded && <PanelResizer height={height} onResize={setHeight} />}
        <div
          className={styles.bar}
          data-pw-control-panel-expanded={isExpanded}
          data-pw-control-panel-selected={selected.id}
        >
          <PanelTabs
            tabs={tabs}
            panelId={panelId}
            selectedId={selected.id}
            isExpanded={isExpanded}
            onChoose={choose}
          />
          <IconButton
            compact
            icon={isExpanded ? ChevronDown : ChevronUp}
            label={isExpanded ? panelTexts.collapse : panelTexts.expand}
            aria-expanded={isExpanded}
            onClick={() => expand(!isExpanded)}
          />
        </div>
        {isExpanded && (
          <div
            role="tabpanel"
            id={panelId}
            aria-labelledby={`${panelId}-${selected.id}`}
            className={styles.content}
            style={{ height }}
          >
            {selected.content}
          </div>
        )}
      </section>
    </Dock>
  );
}
