import type { Command, CommandSection } from './command';

/** More than anybody reads; whoever looks for something else types one more letter. */
const maxResults = 60;

interface Match {
  readonly command: Command;
  readonly score: number;
}

/**
 * What there is to choose from: everything without a query; else what matches all of its words, the best
 * first, with what is inside of sub-lists. A command that stands in several sections comes once.
 */
export function searchCommands(
  sections: readonly CommandSection[],
  query: string,
): readonly CommandSection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return limited(sections);
  const seen = new Set<string>();
  const found = withSubLists(sections).map((section) => {
    const matches = section.commands
      .filter(({ id }) => !seen.has(id))
      .map((command) => ({ command, score: commandScore(command, words) }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score);
    for (const { command } of matches) seen.add(command.id);
    return { heading: section.heading, matches };
  });
  const ranked = found
    .filter(({ matches }) => matches.length > 0)
    .toSorted((a, b) => bestOf(b.matches) - bestOf(a.matches))
    .map(({ heading, matches }) => ({
      ...(heading !== undefined && { heading }),
      commands: matches.map(({ command }) => command),
    }));
  return limited(ranked);
}

function withSubLists(sections: readonly CommandSection[]): readonly CommandSection[] {
  const inside = sections
    .flatMap(({ commands }) => commands)
    .filter(({ isListApart }) => !isListApart)
    .flatMap(({ name, sections: list = [] }) =>
      withSubLists(list).map((section) => ({ heading: name, ...section })),
    );
  return [...sections, ...inside];
}

function bestOf(matches: readonly Match[]): number {
  return matches[0]?.score ?? 0;
}

function limited(sections: readonly CommandSection[]): readonly CommandSection[] {
  let room = maxResults;
  return sections
    .map((section) => {
      const commands = section.commands.slice(0, room);
      room -= commands.length;
      return { ...section, commands };
    })
    .filter(({ commands }) => commands.length > 0);
}

/** 0 if a word is nowhere; names count most, then keywords, then what stands below the name. */
function commandScore(command: Command, words: readonly string[]): number {
  const name = command.name.toLowerCase();
  const keywords = command.keywords?.toLowerCase() ?? '';
  const subtitle = command.subtitle?.toLowerCase() ?? '';
  let total = 0;
  for (const word of words) {
    const score = Math.max(
      4 * placeScore(word, name),
      3 * placeScore(word, keywords),
      2 * placeScore(word, subtitle),
      isAbbreviation(word, name) ? 1 : 0,
    );
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

/** Whether a text has a word at its very start, at the start of one of its words, or inside of one. */
function placeScore(word: string, text: string): number {
  let position = text.indexOf(word);
  if (position <= 0) return position === 0 ? 3 : 0;
  for (; position > 0; position = text.indexOf(word, position + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, position))) return 2;
  }
  return 1;
}

/** “rfo” for “Refund order”: the letters of a word in their order, from the start of the name. */
function isAbbreviation(word: string, name: string): boolean {
  let position = -1;
  return (
    word[0] === name[0] &&
    Array.from(word).every((letter) => (position = name.indexOf(letter, position + 1)) >= 0)
  );
}
