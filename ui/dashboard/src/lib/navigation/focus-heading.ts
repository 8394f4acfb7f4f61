/** For what takes the focused control away with itself: the screen is read from its top. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
