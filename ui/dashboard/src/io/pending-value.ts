/** A value that is still on its way, such as a file: whoever submits it has to wait for it. */
export class PendingValue {
  /** Sees to it that the value comes. Rejects where it does not; the component says why. */
  readonly settle: () => Promise<unknown>;

  constructor(settle: () => Promise<unknown>) {
    this.settle = settle;
  }
}

export function hasPendingValues(values: readonly unknown[]): boolean {
  return values.some((value) => value instanceof PendingValue);
}

/** The same values when all of them are there. */
export function settleValues(values: readonly unknown[]): Promise<readonly unknown[]> {
  return Promise.all(
    values.map((value) => (value instanceof PendingValue ? value.settle() : value)),
  );
}
