import type { KeyboardEvent } from 'react';

/** Arrow keys lead from head to head, past those that have nothing to press. */
export function moveInHead(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const { target } = event;
  if (step === undefined || !(target instanceof Element) || !target.closest('th')) return;
  const heads = [...(table?.tHead?.querySelectorAll('th') ?? [])];
  const from = heads.findIndex((head) => head.contains(target));
  const next = heads.slice(step < 0 ? 0 : from + 1, step < 0 ? from : undefined);
  const control = (step < 0 ? next.reverse() : next)
    .map((head) => head.querySelector<HTMLElement>('button, input, [tabindex]'))
    .find((found) => found !== null);
  if (!control) return;
  event.preventDefault();
  control.focus();
}
