const defaultIdeal = 400;
const minIdeal = 100;

/** How many columns come near the width that an action would like, where there is so much room. */
export function columnCount(room: number, idealColumnWidth: number = defaultIdeal): number {
  const ideal = Math.max(minIdeal, idealColumnWidth);
  return Math.max(1, Math.floor(room / ((ideal * 7) / 8 + 32)));
}
