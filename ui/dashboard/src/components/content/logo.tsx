interface Props {
  readonly size?: number;
}

/** Our sign: an interval on the number line, closed on one side and open on the other. */
export function Logo({ size = 28 }: Props) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} role="img" aria-label="Interval">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="2">
        <path d="M8 16h12.5" />
        <circle cx="23.5" cy="16" r="3" />
      </g>
      <circle cx="8.5" cy="16" r="4" fill="var(--on-accent)" />
    </svg>
  );
}
