import { Monitor, Moon, Sun } from 'lucide-react';
import { themeTexts } from '@/lib/texts/theme';
import { chooseTheme, useTheme } from '@/lib/theme/theme';
import { SegmentedControl } from './segmented-control';

const segments = [
  { value: 'system', label: themeTexts.system, icon: Monitor },
  { value: 'light', label: themeTexts.light, icon: Sun },
  { value: 'dark', label: themeTexts.dark, icon: Moon },
] as const;

/** Chooses between the system's theme, light and dark. */
export function ThemeSwitch() {
  return (
    <SegmentedControl
      label={themeTexts.label}
      value={useTheme()}
      onChange={chooseTheme}
      segments={segments}
    />
  );
}
