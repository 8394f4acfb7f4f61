interface Props {
  readonly size?: number;
}

/** Our sign: an interval on the number line, closed on one side and open on the other. */
export function Logo({ size = 28 }: Props) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} role="img" aria-label="Interval">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="2.5">
        <path d="M9 16h9.5" />
        <circle cx="22.25" cy="16" r="3.75" />
      </g>
      <circle cx="9.5" cy="16" r="4.5" fill="var(--on-accent)" />
    </svg>
  );
}
