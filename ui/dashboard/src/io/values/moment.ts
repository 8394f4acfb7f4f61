const isoTimestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** Whether a text is a moment as programs write it, which people rather read as theirs. */
export function isMoment(text: string): boolean {
  return isoTimestamp.test(text) && !Number.isNaN(Date.parse(text));
}
