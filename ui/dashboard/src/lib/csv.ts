/** RFC 4180, with a byte order mark: without it, Excel takes UTF-8 for something else. */
export function toCsvFile(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  // A spreadsheet program must not run what somebody has put into a name.
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
