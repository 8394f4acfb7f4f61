/** What every component of an IO call is given, whatever its method. Value = what the host receives (before superjson). */
export interface IoComponentProps<Props, Value = never> {
  /** `<METHOD>-<index>-<inputGroupKey>`: the id of the control, and prefix of -error, -description, -constraints. */
  readonly id: string;
  /** Of the call, the same for all its renderings. */
  readonly callKey: string;
  readonly label: string;
  /** Decoded by the method's schema, superjson undone. */
  readonly props: Props;
  readonly isOptional: boolean;
  readonly isMultiple: boolean;
  /** Whether the host wants to hear of its state, where a method leaves that open. */
  readonly isStateful: boolean;
  /** Placeholders are shown only while the call is current. */
  readonly isCurrent: boolean;
  /** Whether the call is inactive or being submitted; a component adds `props.disabled` itself. */
  readonly isDisabled: boolean;
  /** Put data-autofocus-target on the control. */
  readonly isAutofocusTarget: boolean;
  readonly context: 'transaction' | 'page';
  /** Kept by the call, so that it survives re-renders; undefined means nothing. */
  readonly value: Value | undefined;
  /** To be shown now: the call decides when, and it may be the host's. */
  readonly error: string | null;
  /** `problem`: why this draft cannot be submitted. */
  onChange(value: Value | undefined, problem?: string | null): void;
  /** Tells the host the state of a stateful component. */
  setState(state: unknown): void;
  /** Answers the whole call with this value. */
  submit(value: Value): void;
}
