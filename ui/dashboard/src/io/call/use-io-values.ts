import { useState } from 'react';
import { runTexts } from '@/lib/texts/runs';
import type { DecodedProps, IoMethod } from '../io-method';
import { findIoMethod } from '../io-methods';
import { isDisplay, type IoCall, type IoElement } from './io-call';

/** What a component holds. */
interface Draft {
  readonly value: unknown;
  /** Why this cannot be submitted, in the component's own words. */
  readonly problem: string | null;
}

/** A component of a call with everything that is known about it. */
export interface IoField {
  readonly element: IoElement;
  readonly method: IoMethod | undefined;
  /** What its method's schema made of the props, or has against them. */
  readonly decoded: DecodedProps | undefined;
  readonly draft: Draft;
  /** What is to be shown of what is wrong. */
  readonly error: string | null;
}

export interface IoValues {
  readonly fields: readonly IoField[];
  /** What the host receives: one value for each component. */
  readonly values: readonly unknown[];
  /** The same with another value for one of them. */
  readonly valuesWith: (index: number, value: unknown) => readonly unknown[];
  readonly isTouched: boolean;
  /** How many components show an error. */
  readonly errorCount: number;
  /** Whether a component answers by itself, so that there are no buttons. */
  readonly ownsSubmit: boolean;
  readonly change: (index: number, value: unknown, problem: string | null) => void;
  /** Somebody wants to submit: from now on errors are shown. Says whether there are none. */
  readonly attempt: () => boolean;
}

interface State {
  readonly call: IoCall;
  readonly rejections: number;
  readonly bases: readonly Base[];
  /** What was entered, by position. */
  readonly drafts: ReadonlyMap<number, Draft>;
  /** Whose value has changed since the action complained about it. */
  readonly changed: ReadonlySet<number>;
  readonly wasAttempted: boolean;
}

type Base = Pick<IoField, 'element' | 'method' | 'decoded'>;

/**
 * Keeps what is entered into the components of a call. A new rendering of the call brings other
 * props and keeps the entries; `rejections` counts those that found fault with them.
 */
export function useIoValues(call: IoCall, rejections: number): IoValues {
  const [stored, setState] = useState(() => startWith(call, rejections));
  const state = stored.call === call ? stored : redraw(stored, call, rejections);
  if (state !== stored) setState(state);

  const fields = state.bases.map((base, index) => fieldOf(state, base, index));
  const values = fields.map(({ element, draft }) => submitted(element, draft.value));
  return {
    fields,
    values,
    valuesWith: (index, value) => values.with(index, value),
    isTouched: state.drafts.size > 0,
    errorCount: fields.filter(({ error }) => error !== null).length,
    ownsSubmit: fields.length === 1 && fields[0]?.method?.ownsSubmit === true,
    change: (index, value, problem) =>
      setState((current) => ({
        ...current,
        drafts: new Map(current.drafts).set(index, { value, problem }),
        changed: new Set(current.changed).add(index),
      })),
    attempt: () => {
      setState((current) => ({ ...current, wasAttempted: true }));
      return fields.every((field) => problemOf(field) === null);
    },
  };
}

function startWith(call: IoCall, rejections: number): State {
  return {
    call,
    rejections,
    bases: basesOf(call),
    drafts: new Map(),
    changed: new Set(),
    wasAttempted: false,
  };
}

function redraw(state: State, call: IoCall, rejections: number): State {
  const isRejected = rejections > state.rejections;
  return {
    ...state,
    call,
    rejections,
    bases: basesOf(call),
    changed: isRejected ? new Set() : state.changed,
    wasAttempted: state.wasAttempted || isRejected,
  };
}

function basesOf(call: IoCall): readonly Base[] {
  return call.elements.map((element) => {
    if (element.issues.length > 0) {
      return { element, method: undefined, decoded: { issues: element.issues } };
    }
    const method = findIoMethod(element.method);
    return { element, method, decoded: method?.decode(element.rawProps) };
  });
}

function fieldOf(state: State, base: Base, index: number): IoField {
  const draft = state.drafts.get(index) ?? { value: initialValue(base), problem: null };
  const field = { ...base, draft, error: null };
  const own = state.wasAttempted ? problemOf(field) : null;
  const ofHost = state.changed.has(index) ? null : base.element.error;
  return { ...field, error: own ?? ofHost };
}

function initialValue({ method, decoded, element }: Base): unknown {
  if (!method || !decoded || !('props' in decoded)) return undefined;
  return method.initialValue(decoded.props, element);
}

/** Why a component keeps its call from being submitted. */
function problemOf({ method, decoded, element, draft }: IoField): string | null {
  if (isDisplay(element.method)) return null;
  if (draft.problem !== null) return draft.problem;
  const isMissing = draft.value === undefined || draft.value === null;
  if (isMissing) return element.isOptional ? null : (method?.requiredMessage ?? runTexts.required);
  return method && decoded && 'props' in decoded ? method.check(draft.value, decoded.props) : null;
}

/** Hosts take nothing but null for what was only shown, and nothing but undefined for what was left out. */
function submitted({ method }: IoElement, value: unknown): unknown {
  return isDisplay(method) ? null : (value ?? undefined);
}
