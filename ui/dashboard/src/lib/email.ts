const atom = /[^\s<>()[\],;:@".]+/.source;
const localPart = `(${atom}(\\.${atom})*|"[^"]+")`;
const pattern = new RegExp(`^${localPart}@(${atom}\\.)*${atom.slice(0, -1)}{2,}$`, 'i');

/** Whether a text has the form of an e-mail address, by the rules the server checks again. */
export function isEmail(text: string): boolean {
  return pattern.test(text.trim());
}
