/** Where the ending of a file is not the name of its language. */
const endings: Readonly<Record<string, string>> = {
  plaintext: 'txt',
  csharp: 'cs',
  javascript: 'js',
  typescript: 'ts',
  rust: 'rs',
  python: 'py',
  'python-repl': 'py',
  markdown: 'md',
  kotlin: 'kt',
  ruby: 'rb',
  shell: 'sh',
  bash: 'sh',
  'php-template': 'php',
};

/** What a piece of code is called as a file. */
export function codeFileName(label: string, language: string | undefined): string {
  const name = label.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'code';
  if (language === 'makefile') return 'Makefile';
  if (!language) return `${name}.txt`;
  return `${name}.${endings[language] ?? language}`;
}
