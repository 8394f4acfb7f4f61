import { ChevronRight } from 'lucide-react';
import { useEffect, useId } from 'react';
import { Icon } from '@/components/content/icon';
import { Kbd } from '@/components/content/kbd';
import { commandBarTexts } from '@/lib/texts/command-bar';
import type { Command, CommandSection } from '../command';
import type { Palette } from '../use-palette';
import styles from './command-palette.module.css';

export const listId = 'kbar-listbox';

export function optionId(index: number): string {
  return `${listId}-item-${index}`;
}

/** The commands that are left, in their sections. */
export function CommandList({ palette }: { readonly palette: Palette }) {
  const { sections, active, parent } = palette;
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active, sections]);
  const starts = startsOf(sections);
  return (
    <div className={styles.results} data-pw-command-bar-results="">
      {sections.length === 0 ? (
        <p role="status" className={styles.empty}>
          {commandBarTexts.noResults}
        </p>
      ) : (
        <div id={listId} role="listbox" aria-label={parent?.name ?? commandBarTexts.results}>
          {sections.map((section, index) => (
            <Section key={index} section={section} start={starts[index] ?? 0} palette={palette} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Options are numbered through, across the sections. */
function startsOf(sections: readonly CommandSection[]): readonly number[] {
  let next = 0;
  return sections.map(({ commands }) => (next += commands.length) - commands.length);
}

interface SectionProps {
  readonly section: CommandSection;
  readonly start: number;
  readonly palette: Palette;
}

function Section({ section: { heading, commands }, start, palette }: SectionProps) {
  const headingId = useId();
  return (
    <div role="group" aria-labelledby={heading === undefined ? undefined : headingId}>
      {heading !== undefined && (
        <div id={headingId} role="presentation" className={styles.heading}>
          {heading}
        </div>
      )}
      {commands.map((command, offset) => (
        <Option key={command.id} command={command} index={start + offset} palette={palette} />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly command: Command;
  readonly index: number;
  readonly palette: Palette;
}

function Option({ command, index, palette }: OptionProps) {
  const { name, subtitle, trail, icon, mark, hotkey, sections } = command;
  return (
    // The field keeps the focus and has the keys: nobody can tab to an option.
    <div
      id={optionId(index)}
      role="option"
      tabIndex={-1}
      aria-selected={index === palette.active}
      className={styles.option}
      onPointerMove={() => index !== palette.active && palette.setActive(index)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => palette.choose(command)}
      onKeyDown={palette.onKeyDown}
    >
      <span className={styles.mark}>{icon ? <Icon of={icon} /> : mark}</span>
      <span className={styles.text}>
        <span className={styles.name}>{name}</span>
        {subtitle && <span className={styles.subtitle}>{subtitle}</span>}
      </span>
      {trail !== undefined && <span className={styles.trail}>{trail}</span>}
      {hotkey !== undefined && <Kbd hotkey={hotkey} />}
      {sections && <Icon of={ChevronRight} />}
    </div>
  );
}
