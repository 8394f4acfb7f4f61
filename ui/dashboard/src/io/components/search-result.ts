import type { IoOption } from './option';

export interface SearchResult extends IoOption {
  /** What the host knows the result by. */
  readonly value: string;
}
