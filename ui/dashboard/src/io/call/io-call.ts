import * as v from 'valibot';
import { decodeSuperjson } from '@/lib/superjson/decode';
import { ioTexts } from '@/lib/texts/io';
import { issuesOf, issueText, type PropsIssue } from '../props-issue';

/** Python writes null where Node.js writes nothing. */
const text = v.nullish(v.string());
const flag = v.nullish(v.boolean(), false);

const themeSchema = v.fallback(
  v.nullish(v.picklist(['default', 'primary', 'secondary', 'danger'])),
  'default',
);

const elementSchema = v.object({
  methodName: v.string(),
  label: v.nullish(v.string(), ''),
  props: v.nullish(v.unknown(), {}),
  propsMeta: v.nullish(v.unknown()),
  isStateful: flag,
  isOptional: flag,
  isMultiple: flag,
  validationErrorMessage: text,
  multipleProps: v.nullish(v.object({ defaultValue: v.optional(v.unknown()) })),
});

const callSchema = v.object({
  id: v.string(),
  inputGroupKey: v.nullish(v.string()),
  kind: v.literal('RENDER'),
  // One by one: what is wrong with one of them is no reason not to show the others.
  toRender: v.array(v.unknown()),
  validationErrorMessage: text,
  choiceButtons: v.nullish(
    v.array(v.object({ label: v.string(), value: v.string(), theme: themeSchema })),
  ),
  continueButton: v.nullish(v.object({ label: text, theme: themeSchema })),
});

export interface IoElement {
  readonly method: string;
  readonly label: string;
  /** As the action sent them, superjson undone; the method's own schema has yet to look at them. */
  readonly rawProps: unknown;
  readonly isStateful: boolean;
  readonly isOptional: boolean;
  readonly isMultiple: boolean;
  readonly multipleDefault: unknown;
  /** What the action has against the value it was given. */
  readonly error: string | null;
  /** What is wrong with the element itself, so that nothing can be made of it. */
  readonly issues: readonly PropsIssue[];
}

export interface IoChoice {
  readonly label: string;
  readonly value: string;
  readonly theme: 'primary' | 'secondary' | 'danger';
}

/** One thing an action shows or asks for: several components that are answered together. */
export interface IoCall {
  /** New for every rendering. */
  readonly id: string;
  /** The same for all renderings of one call. */
  readonly key: string;
  readonly elements: readonly IoElement[];
  /** What the action has against the values as a whole. */
  readonly error: string | null;
  /** The ways to answer; the first one is what the shortcut does. */
  readonly choices: readonly IoChoice[];
  /** Whether the action named the buttons itself, so that they stay even where nothing is asked. */
  readonly hasOwnChoices: boolean;
}

type RawCall = v.InferOutput<typeof callSchema>;

/** Reads a rendering that came as JSON text. Throws where it is none. */
export function parseIoCall(json: string): IoCall {
  return decodeIoCall(JSON.parse(json));
}

/** Reads a rendering out of a page's layout. Throws where it is none, with where that is to be seen. */
export function decodeIoCall(value: unknown): IoCall {
  const result = v.safeParse(callSchema, value);
  if (!result.success) throw new Error(issuesOf(result.issues).map(issueText).join('\n'));
  return toIoCall(result.output);
}

function toIoCall(raw: RawCall): IoCall {
  return {
    id: raw.id,
    key: raw.inputGroupKey ?? raw.id,
    elements: raw.toRender.map(toElement),
    error: raw.validationErrorMessage ?? null,
    choices: choicesOf(raw),
    hasOwnChoices: (raw.choiceButtons?.length ?? 0) > 0,
  };
}

function toElement(value: unknown, index: number): IoElement {
  const result = v.safeParse(elementSchema, value);
  if (!result.success) return brokenElement(value, index, issuesOf(result.issues));
  const raw = result.output;
  return {
    method: raw.methodName,
    label: raw.label,
    rawProps: decodeSuperjson(raw.props, raw.propsMeta),
    isStateful: raw.isStateful,
    isOptional: raw.isOptional,
    isMultiple: raw.isMultiple,
    multipleDefault: raw.multipleProps?.defaultValue ?? undefined,
    error: raw.validationErrorMessage ?? null,
    issues: [],
  };
}

const nameSchema = v.object({
  methodName: v.fallback(v.string(), ''),
  label: v.fallback(v.string(), ''),
});

/** Keeps the place of what nothing can be made of, with what it is called. */
function brokenElement(value: unknown, index: number, issues: readonly PropsIssue[]): IoElement {
  const named = v.safeParse(nameSchema, value);
  const { methodName, label } = named.success ? named.output : { methodName: '', label: '' };
  return {
    method: methodName,
    label: label || methodName || ioTexts.element(index + 1),
    rawProps: {},
    isStateful: false,
    isOptional: false,
    isMultiple: false,
    multipleDefault: undefined,
    error: null,
    issues,
  };
}

/** The buttons of a call: its own ones, the single one of older SDKs, or “Continue”. */
function choicesOf({ choiceButtons, continueButton }: RawCall): readonly IoChoice[] {
  const label = continueButton?.label ?? 'Continue';
  const only = { label, value: label, theme: continueButton?.theme };
  const buttons = choiceButtons?.length ? choiceButtons : [only];
  return buttons.map(({ theme, ...button }, index) => ({
    ...button,
    theme: theme && theme !== 'default' ? theme : index === 0 ? 'primary' : 'secondary',
  }));
}

/** Whether a component only shows something. */
export function isDisplay(method: string): boolean {
  return method.startsWith('DISPLAY_');
}

/** Whether somebody is asked for something, or only shown it. */
export function asksForInput(call: IoCall): boolean {
  return call.elements.some(({ method }) => !isDisplay(method));
}
