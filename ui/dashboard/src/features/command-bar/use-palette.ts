import { useState, type KeyboardEvent } from 'react';
import type { Command, CommandSection } from './command';
import { searchCommands } from './search-commands';

interface State {
  readonly query: string;
  /** The sub-lists that were opened, one in the other, by id. */
  readonly path: readonly string[];
  readonly active: number;
}

export interface Palette {
  readonly query: string;
  readonly parent: Command | null;
  readonly sections: readonly CommandSection[];
  /** The place of the marked command among all that are shown; -1 when there are none. */
  readonly active: number;
  readonly setQuery: (query: string) => void;
  readonly setActive: (index: number) => void;
  readonly choose: (command: Command) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What the command bar shows and how its keys move it. */
export function usePalette(
  root: readonly CommandSection[],
  initialPath: readonly string[],
  onClose: () => void,
): Palette {
  const [state, setState] = useState<State>({ query: '', path: initialPath, active: 0 });
  const parent = findCommand(root, state.path);
  const sections = searchCommands(parent?.sections ?? root, state.query);
  const commands = sections.flatMap((section) => section.commands);
  const active = Math.min(state.active, commands.length - 1);
  const move = (by: number) =>
    setState({ ...state, active: (active + by + commands.length) % Math.max(commands.length, 1) });
  const choose = (command: Command) => {
    if (command.sections) {
      setState({ query: '', path: [...state.path, command.id], active: 0 });
      return;
    }
    onClose();
    command.run?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const marked = commands[active];
    const direction = directionOf(event);
    if (direction !== 0) move(direction);
    else if (event.key === 'Enter' && marked) choose(marked);
    else if (event.key === 'Backspace' && state.query === '' && parent) {
      setState({ query: '', path: state.path.slice(0, -1), active: 0 });
    } else return;
    event.preventDefault();
  };
  return {
    query: state.query,
    parent,
    sections,
    active,
    setQuery: (query) => setState({ ...state, query, active: 0 }),
    setActive: (index) => setState({ ...state, active: index }),
    choose,
    onKeyDown,
  };
}

function directionOf({ key, ctrlKey }: KeyboardEvent): -1 | 0 | 1 {
  if (key === 'ArrowDown' || (ctrlKey && key === 'n')) return 1;
  if (key === 'ArrowUp' || (ctrlKey && key === 'p')) return -1;
  return 0;
}

function findCommand(root: readonly CommandSection[], path: readonly string[]): Command | null {
  let sections = root;
  let found: Command | null = null;
  for (const id of path) {
    const next = sections.flatMap(({ commands }) => commands).find((each) => each.id === id);
    if (!next) break;
    found = next;
    sections = next.sections ?? [];
  }
  return found;
}
