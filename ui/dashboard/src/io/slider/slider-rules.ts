import { numberText, type NumberRules } from '../components/number-rules';

export interface SliderLimits {
  readonly min: number;
  readonly max: number;
  readonly step?: number | undefined;
}

/** What a number has to be like that one could also slide to. */
export function sliderRules({ min, max, step = 1 }: SliderLimits): NumberRules & {
  readonly decimals: number;
} {
  return { min, max, decimals: decimalsIn(step) };
}

function decimalsIn(step: number): number {
  return numberText(step).split('.')[1]?.length ?? 0;
}
