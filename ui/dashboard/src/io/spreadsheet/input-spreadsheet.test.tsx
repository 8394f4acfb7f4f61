import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'INPUT_SPREADSHEET';
const columns = { name: 'string', age: 'number?', ok: 'boolean' };

// Without a height nothing would be in sight.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
});

async function draw(props: object = {}, rest: object = {}) {
  const io = renderIoCall({ methodName, label: 'People', props: { columns, ...props }, ...rest });
  const grid = await screen.findByRole('grid', { name: 'People' });
  const cell = (row: number, col: number) => {
    const found = grid.querySelector<HTMLElement>(`td[data-row="${row}"][data-col="${col}"]`);
    if (!found) throw new Error(`There is no cell ${row}, ${col}`);
    return found;
  };
  const paste = (text: string) => {
    const event = createEvent.paste(grid);
    Object.assign(event, { clipboardData: { getData: () => text } });
    fireEvent(grid, event);
  };
  return { ...io, grid, cell, paste };
}

describe('by keyboard', () => {
  it('types, goes on and corrects', async () => {
    const { user, cell, submit } = await draw();
    await user.click(cell(0, 0));
    await user.keyboard('Ada{Tab}36{Enter}');
    await user.keyboard('x{Escape}');
    await user.keyboard('{ArrowUp}{ArrowRight} ');
    expect(within(cell(0, 2)).getByRole('checkbox')).toBeChecked();
    expect(await submit()).toEqual([[{ name: 'Ada', age: 36, ok: true }]]);
  });

  it('adds rows, takes them back, and does it again', async () => {
    const { user, grid, cell } = await draw({ defaultValue: [{ name: 'Ada', age: 1, ok: true }] });
    await user.click(cell(0, 0));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(grid).toHaveAttribute('aria-rowcount', '3');
    expect(cell(1, 0)).toHaveFocus();
    await user.keyboard('{Control>}z{/Control}');
    expect(grid).toHaveAttribute('aria-rowcount', '2');
    await user.keyboard('{Control>}y{/Control}');
    expect(grid).toHaveAttribute('aria-rowcount', '3');
  });

  it('clears what is chosen', async () => {
    const { user, cell, submit } = await draw({
      defaultValue: [
        { name: 'Ada', age: 1, ok: true },
        { name: 'Bob', age: 2, ok: true },
      ],
    });
    await user.click(cell(0, 1));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
    expect(await submit()).toEqual([
      [
        { name: 'Ada', age: null, ok: true },
        { name: 'Bob', age: null, ok: true },
      ],
    ]);
  });

  it('opens a menu for rows', async () => {
    const { user, grid, cell } = await draw();
    fireEvent.contextMenu(cell(0, 0));
    await user.click(await screen.findByRole('menuitem', { name: 'Add row below' }));
    expect(grid).toHaveAttribute('aria-rowcount', '3');
  });
});

it('takes a pasted block, without the names of the columns', async () => {
  const { user, grid, cell, paste, submit } = await draw();
  await user.click(cell(0, 0));
  paste('name\tage\tok\r\nAda\t1,036\tTRUE\r\nBob\t\t\r\n');
  expect(grid).toHaveAttribute('aria-rowcount', '3');
  expect(await submit()).toEqual([
    [
      { name: 'Ada', age: 1036, ok: true },
      { name: 'Bob', age: null, ok: false },
    ],
  ]);
});

it('refuses more rows than there can be, and keeps what is there', async () => {
  const { user, grid, cell, paste } = await draw({ columns: { a: 'string' } });
  await user.click(cell(0, 0));
  paste('x\n'.repeat(10_001));
  expect(screen.getByText(/currently limited to 10,000 rows/)).toBeVisible();
  expect(grid).toHaveAttribute('aria-rowcount', '2');
  paste('x\n'.repeat(10_000));
  expect(grid).toHaveAttribute('aria-rowcount', '10001');
  expect(cell(0, 0)).toHaveFocus();
  // Of all of them only those in sight are drawn.
  expect(within(grid).getAllByRole('row').length).toBeLessThan(40);
});

it('says which cells are wrong, and leads to them', async () => {
  const { user, cell, paste, submit } = await draw();
  await user.click(cell(0, 0));
  paste('\tx\t');
  expect(cell(0, 1)).toHaveAttribute('aria-invalid', 'true');
  expect(cell(0, 0)).not.toHaveAttribute('aria-invalid');
  expect(await submit()).toEqual([]);
  expect(screen.getByText(/There are one or more issues/)).toBeVisible();
  expect(cell(0, 0)).toHaveAttribute('aria-invalid', 'true');
  await user.click(screen.getByRole('button', { name: "Invalid value for 'age' in row 1" }));
  expect(screen.getByText('This has to be a number.')).toBeVisible();
});

it('wants a row, unless none is needed', async () => {
  const { submit, unmount } = await draw();
  expect(await submit()).toEqual([]);
  expect(screen.getByText('Please input at least one row before continuing.')).toBeVisible();
  unmount();
  const optional = await draw({}, { isOptional: true });
  expect(screen.getByText('(optional)')).toBeVisible();
  expect(await optional.submit()).toEqual([undefined]);
});

it('cannot be changed where it is disabled, and submits what it has', async () => {
  const defaultValue = [{ name: 'Ada', age: 1, ok: false }];
  const { user, cell, submit } = await draw({ disabled: true, defaultValue });
  expect(screen.queryByRole('button', { name: 'Paste data' })).toBeNull();
  await user.click(cell(0, 0));
  await user.keyboard('x{Delete}');
  expect(await submit()).toEqual([defaultValue]);
});

describe('a table from elsewhere', () => {
  it('is brought in column by column', async () => {
    const { user, submit } = await draw();
    const csv = 'Age,OK,Who\n36,yes,Ada\n,no,Bob\n';
    const upload = document.getElementById('csv-upload');
    if (!upload) throw new Error('There is no file input');
    await user.upload(upload, new File([csv], 'people.csv', { type: 'text/csv' }));
    const dialog = await screen.findByRole('dialog', { name: 'Import CSV' });
    // “Who” is nothing that we know.
    expect(within(dialog).getByRole('checkbox', { name: 'Skip name?' })).toBeChecked();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Skip name?' }));
    await user.selectOptions(within(dialog).getByTestId('col-select-0'), 'Who');
    expect(within(dialog).getByText('2 rows will be imported.')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Import' }));
    expect(await submit()).toEqual([
      [
        { name: 'Ada', age: 36, ok: true },
        { name: 'Bob', age: null, ok: false },
      ],
    ]);
  });

  it('can be pasted as a whole', async () => {
    const { user, submit } = await draw();
    await user.click(screen.getByRole('button', { name: 'Paste data' }));
    await screen.findByRole('dialog', { name: 'Paste CSV data' });
    await user.type(screen.getByRole('textbox'), 'Ada,36,true');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('dialog', { name: 'Import CSV' });
    await user.click(screen.getByRole('button', { name: 'Import' }));
    expect(await submit()).toEqual([[{ name: 'Ada', age: 36, ok: true }]]);
  });

  it('is refused where it is none', async () => {
    const { user } = await draw();
    const upload = document.getElementById('csv-upload');
    if (!upload) throw new Error('There is no file input');
    await user.upload(upload, new File(['nonsense'], 'people.xlsx'));
    expect(await screen.findByText(/could not be read/)).toBeVisible();
  });
});
