import { CommandPalette } from '@/features/command-bar/components/command-palette-surface';
import { useCommands } from './use-commands';

interface Props {
  readonly initialPath: readonly string[];
  readonly onClose: () => void;
}

/** The command bar with everything that can be reached from where we are. */
export default function OpenCommandBar(props: Props) {
  return <CommandPalette sections={useCommands()} {...props} />;
}
