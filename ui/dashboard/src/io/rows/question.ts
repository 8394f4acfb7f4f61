import { remoteState, type RemoteState, type RowView } from './row-view';

/** Something that a host is asked by telling it a state. */
export interface Question {
  /** What the answer is for: to be looked at, to learn the keys of all rows, to be kept in a file. */
  readonly purpose: 'page' | 'keys' | 'collect';
  readonly view: RowView;
  readonly state: RemoteState;
}

export function pageQuestion(view: RowView): Question {
  return { purpose: 'page', view, state: remoteState(view) };
}

export function keysQuestion(view: RowView): Question {
  return { purpose: 'keys', view, state: { ...remoteState(view), isSelectAll: true } };
}

/**
 * Hosts do nothing about a state that they are in already. One row more is another state, and none
 * too many for whoever cuts off what does not belong to the page.
 */
export function unlike(question: Question, told: Question | null): Question {
  const { state } = question;
  if (JSON.stringify(told?.state) !== JSON.stringify(state)) return question;
  return { ...question, state: { ...state, pageSize: state.pageSize + 1 } };
}
