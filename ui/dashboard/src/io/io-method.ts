import type { ComponentType } from 'react';
import * as v from 'valibot';
import type { IoComponentProps } from './io-component';
import { issuesOf, type PropsIssue } from './props-issue';

export type DecodedProps = { readonly props: unknown } | { readonly issues: readonly PropsIssue[] };

/** What an action says about an element besides its props. */
export interface ElementTraits {
  readonly isOptional: boolean;
  readonly isMultiple: boolean;
  readonly multipleDefault: unknown;
}

/** One IO method as those see it who know only its name. */
export interface IoMethod {
  readonly kind: 'display' | 'input';
  /** Checks the props of an element, superjson undone. */
  readonly decode: (rawProps: unknown) => DecodedProps;
  /** What the component starts with; undefined for nothing. */
  readonly initialValue: (props: unknown, element: ElementTraits) => unknown;
  /** What is wrong with a value, whether it was entered or there from the start; null for nothing. */
  readonly check: (value: unknown, props: unknown) => string | null;
  /** What to say where a value is missing; “This field is required.” unless given. */
  readonly requiredMessage?: string | undefined;
  /** Whether it takes the focus as the first one of its call. */
  readonly takesFocus: boolean;
  /** Whether it answers its call by itself, so that there are no buttons. */
  readonly ownsSubmit: boolean;
  readonly Component: ComponentType<IoComponentProps<unknown, unknown>>;
}

/** What only shows something. */
export function displayMethod<Schema extends v.GenericSchema>(
  schema: Schema,
  Component: ComponentType<IoComponentProps<v.InferOutput<Schema>>>,
): IoMethod {
  return {
    kind: 'display',
    decode: decoderOf(schema),
    initialValue: () => undefined,
    check: () => null,
    takesFocus: false,
    ownsSubmit: false,
    Component: erased(Component),
  };
}

interface InputOptions<Props, Value> {
  /** Without it, `defaultValue` of the props. */
  readonly initialValue?: (props: Props, element: ElementTraits) => Value | null | undefined;
  readonly check?: (value: Value, props: Props) => string | null;
  readonly requiredMessage?: string;
  readonly takesFocus?: boolean;
  readonly ownsSubmit?: boolean;
}

/** What asks for something. */
export function inputMethod<Schema extends v.GenericSchema, Value>(
  schema: Schema,
  Component: ComponentType<IoComponentProps<v.InferOutput<Schema>, Value>>,
  options: InputOptions<v.InferOutput<Schema>, Value> = {},
): IoMethod {
  const { initialValue, check, requiredMessage } = options;
  return {
    kind: 'input',
    decode: decoderOf(schema),
    // The props are this method's own: decode() has made them.
    initialValue: (props, element) =>
      initialValue ? initialValue(props, element) : defaultValueOf(props),
    check: (value, props) => (check ? check(value as Value, props) : null),
    requiredMessage,
    takesFocus: options.takesFocus ?? false,
    ownsSubmit: options.ownsSubmit ?? false,
    Component: erased(Component),
  };
}

function decoderOf(schema: v.GenericSchema): IoMethod['decode'] {
  return (rawProps) => {
    const result = v.safeParse(schema, rawProps);
    if (result.success) return { props: result.output };
    return { issues: issuesOf(result.issues) };
  };
}

/** Where a method says nothing else, what it starts with is in its props. */
function defaultValueOf(props: unknown): unknown {
  const hasDefault = typeof props === 'object' && props !== null && 'defaultValue' in props;
  return hasDefault ? props.defaultValue : undefined;
}

/** Props and value of a component are always those that its own method has decoded and kept. */
function erased<Props, Value>(
  Component: ComponentType<IoComponentProps<Props, Value>>,
): IoMethod['Component'] {
  return Component as unknown as IoMethod['Component'];
}
