import { describe, expect, it } from 'vitest';
import type { Command, CommandSection } from './command';
import { searchCommands } from './search-commands';

const command = (name: string, more: Partial<Command> = {}): Command => ({
  id: name,
  name,
  ...more,
});

const refund = command('Refund order', { keywords: 'orders refund', subtitle: 'Money back' });
const sections: readonly CommandSection[] = [
  {
    commands: [
      command('Search actions', {
        sections: [{ commands: [refund, command('Add customer', { subtitle: 'By hand' })] }],
      }),
    ],
  },
  { heading: 'Navigation', commands: [command('Customers'), command('Discover customs')] },
];

function found(query: string): readonly string[] {
  return searchCommands(sections, query).flatMap(({ commands }) =>
    commands.map(({ name }) => name),
  );
}

describe('searchCommands', () => {
  it('shows the sections as they are without a query', () => {
    expect(searchCommands(sections, ' ')).toEqual(sections);
  });

  it.each([
    ['refund', ['Refund order']],
    ['ORDERS', ['Refund order']],
    ['back order', ['Refund order']],
    ['rfo', ['Refund order']],
    ['cust', ['Customers', 'Discover customs', 'Add customer']],
    ['cust hand', ['Add customer']],
    ['fund', ['Refund order']],
    ['zebra', []],
  ])('finds by “%s”', (query, names) => {
    expect(found(query)).toEqual(names);
  });

  it('names a sub-list by the command that opens it', () => {
    expect(searchCommands(sections, 'refund')).toEqual([
      { heading: 'Search actions', commands: [refund] },
    ]);
  });

  it('leaves a list apart alone', () => {
    const apart = command('Settings', { sections: [{ commands: [refund] }], isListApart: true });
    expect(searchCommands([{ commands: [apart] }], 'refund')).toEqual([]);
    expect(searchCommands(apart.sections ?? [], 'refund')).toEqual([{ commands: [refund] }]);
  });

  it('shows a command once, though it stands in two sections', () => {
    const twice = [{ heading: 'Commonly used', commands: [refund] }, ...sections];
    expect(searchCommands(twice, 'refund')).toEqual([
      { heading: 'Commonly used', commands: [refund] },
    ]);
  });

  it('shows no more than anybody reads', () => {
    const many = Array.from({ length: 500 }, (_, index) => command(`Action ${index}`));
    expect(searchCommands([{ commands: many }], 'action')[0]?.commands).toHaveLength(60);
  });
});
