import type { LucideIcon } from 'lucide-react';

interface Props {
  readonly of: LucideIcon;
  /** What the icon says, if nothing beside it says so already. */
  readonly label?: string;
  readonly size?: number;
  readonly className?: string | undefined;
}

/** One icon of the set: 16 px, drawn at 1.75, in the colour of the text. */
export function Icon({ of: Glyph, label, size = 16, className }: Props) {
  const meaning =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <Glyph
      {...meaning}
      size={size}
      strokeWidth={1.75}
      className={className}
      focusable={false}
      // The icon keeps its size where text is long.
      style={{ flexShrink: 0 }}
    />
  );
}
