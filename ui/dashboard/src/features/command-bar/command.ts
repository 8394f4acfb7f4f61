import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Something that can be done or opened by typing a part of its name. */
export interface Command {
  readonly id: string;
  readonly name: string;
  /** A line below the name; searched too. */
  readonly subtitle?: string | null;
  /** Further words by which it is found but which are not shown. */
  readonly keywords?: string;
  /** Where it is, at the end of the line. */
  readonly trail?: string;
  readonly icon?: LucideIcon;
  readonly mark?: ReactNode;
  /** The key that does the same while the bar is closed. */
  readonly hotkey?: string;
  readonly run?: () => void;
  /** A command with sections does not run, it opens them as a list of their own. */
  readonly sections?: readonly CommandSection[];
  /** That list is searched only when it is open: it has the names of other commands. */
  readonly isListApart?: boolean;
}

export interface CommandSection {
  readonly heading?: string;
  readonly commands: readonly Command[];
}
