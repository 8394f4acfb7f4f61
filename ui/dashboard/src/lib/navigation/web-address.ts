/** Whether an address, complete or relative to this page, is one a browser should be sent to. */
export function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text, window.location.origin).protocol);
  } catch {
    return false;
  }
}
