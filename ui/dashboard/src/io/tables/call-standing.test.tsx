import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';
import { CallStandingContext, type CallStanding } from '../call-standing';

const columns = [{ label: 'Name', accessorKey: 'name' }];
const row = (index: number) => ({ key: String(index), data: { name: `Person ${index}` } });
const rowsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => row(first + index));
/** As hosts send what they have not filtered. */
const listed = (rows: readonly ReturnType<typeof row>[]) =>
  rows.map((each) => ({ ...each, filterValue: each.data.name.toLowerCase() }));

function renderTable(props: object, standing: Partial<CallStanding>) {
  const value = { isOver: false, isResumed: false, ...standing };
  return renderIoCall(
    { methodName: 'DISPLAY_TABLE', label: 'People', props: { columns, ...props } },
    { wrap: (children) => <CallStandingContext value={value}>{children}</CallStandingContext> },
  );
}

describe('a table of a run that was there before', () => {
  it('asks for the list where it was filtered for somebody', async () => {
    const found = { data: [row(3), row(30)], totalRecords: 2 };
    const { onState, redraw } = renderTable(found, { isResumed: true });
    expect(await screen.findByText('Loading...', { selector: '[aria-live]' })).toBeVisible();
    expect(screen.queryByText('Person 3')).not.toBeInTheDocument();
    expect(onState).toHaveBeenCalledWith({ queryTerm: '', offset: 0, pageSize: 20 });
    redraw({ columns, data: listed(rowsFrom(0, 60)), totalRecords: 1000 });
    expect(await screen.findByText('1 - 20 of 1,000')).toBeVisible();
    expect(screen.getByText('Person 0')).toBeVisible();
  });

  it('asks for the list where it was on another page', async () => {
    const { onState } = renderTable(
      { data: listed(rowsFrom(40, 60)), totalRecords: 1000 },
      { isResumed: true },
    );
    await screen.findByRole('table');
    expect(onState).toHaveBeenCalledWith({ queryTerm: '', offset: 0, pageSize: 20 });
  });

  it('is what it is where it is whole', async () => {
    const { onState } = renderTable(
      { data: listed(rowsFrom(0, 30)), totalRecords: 30 },
      { isResumed: true },
    );
    expect(await screen.findByText('1 - 20 of 30')).toBeVisible();
    expect(onState).not.toHaveBeenCalled();
  });
});

describe('a table of a run that is over', () => {
  it('says so at once where its rows were not sent, and asks nobody', async () => {
    const { onState } = renderTable({ data: [], isAsync: true }, { isOver: true });
    expect(await screen.findByText('These rows are no longer to be had')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    expect(onState).not.toHaveBeenCalled();
  });

  it('still shows the rows that it has', async () => {
    const rows = { data: listed(rowsFrom(0, 30)), totalRecords: 1000, defaultPageSize: 30 };
    const { user, onState } = renderTable(rows, { isOver: true });
    await user.click(await screen.findByRole('button', { name: 'Next page' }));
    expect(screen.getByText('These rows are no longer to be had')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(screen.queryByText('These rows are no longer to be had')).not.toBeInTheDocument();
    expect(screen.getByText('Person 0')).toBeVisible();
    expect(onState).not.toHaveBeenCalled();
  });
});
