/** What all rows have, of tables as of grids. */
export interface Row {
  /** Unique among the rows of a list. */
  readonly key: string;
}
