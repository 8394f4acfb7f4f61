import * as v from 'valibot';

const schema = v.object({
  /** Where “Go back” and “Cancel” lead; without it, one path level up. */
  backPath: v.optional(v.string()),
  /** Start a new transaction even though the address stays the same. */
  shouldCreateNewTransaction: v.optional(v.boolean()),
  /** False for links inside an action's own output: they leave without a question. */
  shouldShowPrompt: v.optional(v.boolean()),
  queuedActionId: v.optional(v.string()),
  /** Where somebody was going when they turned out not to be logged in. */
  loginRedirect: v.optional(v.string()),
});

/** What screens hand to each other with a navigation. It is in the history, never in the URL. */
export type HistoryState = v.InferOutput<typeof schema>;

/** Entries outlive releases, so what is in them is checked like anything from outside. */
export function decodeHistoryState(state: unknown): HistoryState {
  const result = v.safeParse(schema, state);
  return result.success ? result.output : {};
}
