import { useMemo, type ReactNode } from 'react';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import { IoElements } from '../call/io-elements';
import { parseIoCall } from '../call/io-call';
import { useIoValues } from '../call/use-io-values';

const columns = [
  { label: 'Name', accessorKey: 'name' },
  { label: 'Age', accessorKey: 'age' },
];

function rowsFrom(first: number, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    key: String(first + index),
    data: { name: `Person ${first + index}`, age: 100 - first - index },
  }));
}

interface Rendering {
  readonly method?: string;
  readonly props?: object;
  readonly id?: string;
}

const onState = vi.fn<(state: unknown) => void>();
beforeEach(() => onState.mockClear());

function renderInPlace(children: ReactNode) {
  const { rerender, ...rest } = renderInApp(inPlace(children));
  return { ...rest, rerender: (next: ReactNode) => rerender(inPlace(next)) };
}

function Call({ method = 'DISPLAY_TABLE', props, id = 'i1' }: Rendering) {
  const element = { methodName: method, label: 'People', isStateful: true, props };
  const json = JSON.stringify({ id, inputGroupKey: 'k1', kind: 'RENDER', toRender: [element] });
  return <Elements key="k1" json={json} />;
}

function Elements({ json }: { readonly json: string }) {
  const call = useMemo(() => parseIoCall(json), [json]);
  const io = useIoValues(call, 0);
  return (
    <>
      <IoElements
        call={call}
        io={io}
        context="transaction"
        isCurrent
        isDisabled={false}
        onState={(_index, state) => onState(state)}
        onSubmit={() => {}}
      />
      <output>{JSON.stringify(io.values[0] ?? null)}</output>
      <button onClick={() => io.attempt()}>Try</button>
    </>
  );
}

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent);

/** What the host would receive. */
function valueOf(container: HTMLElement): unknown {
  const value: unknown = JSON.parse(container.querySelector('output')?.textContent ?? 'null');
  return value;
}

describe('DISPLAY_TABLE', () => {
  it('pages, sorts and filters what is here without asking anybody', async () => {
    const props = { columns, data: rowsFrom(1, 25), totalRecords: 25, defaultPageSize: 10 };
    const { user } = renderInPlace(<Call props={props} />);
    expect(await screen.findByText('1 - 10 of 25')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(names()[0]).toBe('Person 11');
    await user.click(screen.getByRole('button', { name: 'Age' }));
    expect(screen.getByText('1 - 10 of 25')).toBeVisible();
    expect(names()[0]).toBe('Person 25');
    expect(screen.getByRole('columnheader', { name: 'Age' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await user.type(screen.getByRole('textbox', { name: 'Filter' }), 'person 7');
    expect(names()).toEqual(['Person 7']);
    await user.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(names()).toHaveLength(10);
    expect(onState).not.toHaveBeenCalled();
  });

  it('says what there is none of', async () => {
    const { user } = renderInPlace(<Call props={{ columns, data: [], totalRecords: 0 }} />);
    expect(await screen.findByText('There are no items to display.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Filter' }), 'x');
    expect(screen.getByText("No records found matching 'x'")).toBeVisible();
  });

  it('asks a function for its rows, and is not misled by older answers', async () => {
    const props = { columns, data: [], isAsync: true, defaultPageSize: 10 };
    const { user, rerender } = renderInPlace(<Call props={props} />);
    await vi.waitFor(() =>
      expect(onState).toHaveBeenCalledWith({ queryTerm: '', offset: 0, pageSize: 10 }),
    );
    rerender(<Call id="i2" props={{ ...props, data: rowsFrom(0, 10) }} />);
    expect(await screen.findByText('1 - 10')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(onState).toHaveBeenLastCalledWith({ queryTerm: '', offset: 10, pageSize: 10 });
    // Late: an answer to what was asked before.
    rerender(<Call id="i3" props={{ ...props, data: rowsFrom(0, 10).slice() }} />);
    expect(screen.queryByText('Person 0')).toBeNull();
    rerender(<Call id="i4" props={{ ...props, data: rowsFrom(10, 3) }} />);
    expect(names()).toEqual(['Person 10', 'Person 11', 'Person 12']);
    expect(screen.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-disabled');
  });

  it('asks one question at a time, and shows the answer to the last one only', async () => {
    const props = { columns, data: rowsFrom(0, 20), totalRecords: 100, defaultPageSize: 10 };
    const { user, rerender } = renderInPlace(<Call props={props} />);
    const age = await screen.findByRole('button', { name: 'Age' });
    await user.click(age);
    const up = { queryTerm: '', offset: 0, pageSize: 10, sortColumn: 'age', sortDirection: 'asc' };
    expect(onState).toHaveBeenLastCalledWith(up);
    await user.click(age);
    expect(onState).toHaveBeenCalledTimes(1);
    // The order that was wanted first comes when another one is wanted already.
    rerender(<Call id="i2" props={{ ...props, data: rowsFrom(70, 30) }} />);
    expect(screen.queryByText('Person 70')).toBeNull();
    expect(onState).toHaveBeenLastCalledWith({ ...up, sortDirection: 'desc' });
    rerender(<Call id="i3" props={{ ...props, data: rowsFrom(0, 30) }} />);
    expect(names()[0]).toBe('Person 0');
    expect(onState).toHaveBeenCalledTimes(2);
  });

  it('asks for what lies beyond the rows that a host sends at first', async () => {
    const props = { columns, data: rowsFrom(0, 40), totalRecords: 100, defaultPageSize: 20 };
    const { user, rerender } = renderInPlace(<Call props={props} />);
    const next = await screen.findByRole('button', { name: 'Next page' });
    await user.click(next);
    expect(names()[0]).toBe('Person 20');
    expect(onState).not.toHaveBeenCalled();
    await user.click(next);
    expect(onState).toHaveBeenCalledWith({ queryTerm: '', offset: 40, pageSize: 20 });
    rerender(<Call id="i2" props={{ ...props, data: rowsFrom(40, 60) }} />);
    expect(names()[0]).toBe('Person 40');
    expect(screen.getByText('41 - 60 of 100')).toBeVisible();
  });

  it('draws links, colours and menus', async () => {
    const data = [
      {
        key: '0',
        data: { name: { label: 'Ada', route: 'people/ada', highlightColor: 'green' }, age: null },
        menu: [{ label: 'Edit', route: 'edit', params: { id: 1 } }],
      },
    ];
    const { user } = renderInPlace(<Call props={{ columns, data, totalRecords: 1 }} />);
    const link = await screen.findByRole('link', { name: 'Ada' });
    expect(link).toHaveAttribute('href', '/dashboard/acme/actions/people/ada');
    expect(link.closest('td')).toHaveAttribute('data-highlight-color', 'green');
    expect(screen.getByRole('cell', { name: '-' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open options' }));
    expect(await screen.findByRole('menuitem', { name: 'Edit' })).toHaveAttribute(
      'href',
      '/dashboard/acme/actions/edit?id=1',
    );
  });

  it('stands on its side', async () => {
    const props = { columns, data: rowsFrom(0, 2), totalRecords: 2, orientation: 'vertical' };
    renderInPlace(<Call props={props} />);
    expect(await screen.findByRole('rowheader', { name: 'Name' })).toBeVisible();
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      'Person 0',
      'Person 1',
      '100',
      '99',
    ]);
  });
});

describe('SELECT_TABLE', () => {
  const props = { columns, data: rowsFrom(0, 12), totalRecords: 12, defaultPageSize: 10 };
  const select = (more: object = {}) =>
    renderInPlace(<Call method="SELECT_TABLE" props={{ ...props, ...more }} />);
  const box = (name: string) => screen.findByRole('checkbox', { name });

  it('keeps what is chosen on other pages', async () => {
    const { user, container } = select({ selectedKeys: ['11'] });
    const first = await box('Select Person 0');
    expect(screen.getByText(/Selection includes 1 row on other pages/)).toBeVisible();
    await user.click(first);
    expect(valueOf(container)).toEqual([{ key: '11' }, { key: '0' }]);
    await user.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(valueOf(container)).toEqual([]);
  });

  it('chooses a range with Shift, and a row by a click on it', async () => {
    const { user, container } = select();
    await box('Select Person 0');
    await user.click(screen.getByText('Person 2'));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByText('Person 4'));
    await user.keyboard('{/Shift}');
    expect(valueOf(container)).toEqual([{ key: '2' }, { key: '3' }, { key: '4' }]);
  });

  it('chooses all that match, and none', async () => {
    const { user, container } = select();
    await box('Select Person 0');
    await user.type(screen.getByRole('textbox', { name: 'Filter' }), 'person 1');
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(valueOf(container)).toEqual([{ key: '1' }, { key: '10' }, { key: '11' }]);
    await user.click(screen.getByRole('checkbox', { name: 'Select none' }));
    expect(valueOf(container)).toEqual([]);
  });

  it('asks a host that has more rows which of them match', async () => {
    const more = { totalRecords: 2000 };
    const { user, container, rerender } = select(more);
    await box('Select Person 0');
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(onState).toHaveBeenLastCalledWith({
      queryTerm: '',
      offset: 0,
      pageSize: 10,
      isSelectAll: true,
    });
    const answer = { ...props, ...more, selectedKeys: ['0', '1', '1999'] };
    rerender(<Call method="SELECT_TABLE" id="i2" props={answer} />);
    await vi.waitFor(() =>
      expect(valueOf(container)).toEqual([{ key: '0' }, { key: '1' }, { key: '1999' }]),
    );
  });

  it('replaces the choice where there is but one', async () => {
    const { user, container } = select({ minSelections: 1, maxSelections: 1 });
    const first = await box('Select Person 0');
    const second = await box('Select Person 1');
    expect(screen.queryByRole('checkbox', { name: 'Select all' })).toBeNull();
    await user.click(first);
    await user.click(second);
    expect(valueOf(container)).toEqual([{ key: '1' }]);
  });

  it.each([
    [{ minSelections: 2 }, 'Please make at least 2 selections.'],
    [{ maxSelections: 1, selectedKeys: ['0', '1'] }, 'Please make no more than 1 selection.'],
  ])('complains about %o', async (limits, message) => {
    const { user } = select(limits);
    await box('Select Person 0');
    await user.click(screen.getByRole('button', { name: 'Try' }));
    expect(screen.getByText(message)).toBeVisible();
  });

  it('does nothing where it is disabled', async () => {
    const { user, container } = select({ disabled: true });
    const first = await box('Select Person 0');
    expect(first).toBeDisabled();
    await user.click(screen.getByText('Person 2'));
    expect(valueOf(container)).toEqual([]);
  });
});
