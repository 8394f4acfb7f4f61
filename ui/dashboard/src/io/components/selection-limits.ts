import { ioTexts } from '@/lib/texts/io';

export interface SelectionLimits {
  readonly minSelections?: number | undefined;
  readonly maxSelections?: number | undefined;
}

/** What is wrong with how many are chosen; null where nothing is. */
export function selectionProblem(count: number, limits: SelectionLimits): string | null {
  const { minSelections = 0, maxSelections = Infinity } = limits;
  if (count < minSelections) return ioTexts.atLeast(minSelections);
  return count > maxSelections ? ioTexts.atMost(maxSelections) : null;
}
