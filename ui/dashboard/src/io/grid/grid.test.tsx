import fc from 'fast-check';
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import { findIoMethod } from '../io-methods';
import { columnCount } from './column-count';
import DisplayGrid from './display-grid';
import { displayGridSchema } from './schema';
import * as v from 'valibot';

describe('columnCount', () => {
  it.each([
    [0, undefined, 1],
    [381, undefined, 1],
    [764, undefined, 2],
    [1200, 100, 10],
    [1200, 1, 10],
    [300, 2000, 1],
  ])('puts into %d px, with %s px wanted, %d', (room, ideal, columns) => {
    expect(columnCount(room, ideal)).toBe(columns);
  });
});

const setState = vi.fn();

function renderGrid(props: object) {
  return renderInApp(
    inPlace(
      <DisplayGrid
        id="g"
        callKey="k"
        label="Albums"
        props={v.parse(displayGridSchema, props)}
        isOptional={false}
        isMultiple={false}
        isStateful
        isCurrent
        isDisabled={false}
        isAutofocusTarget={false}
        context="transaction"
        value={undefined}
        error={null}
        onChange={() => {}}
        setState={setState}
        submit={() => {}}
      />,
    ),
  );
}

const albums = Array.from({ length: 25 }, (_, index) => ({
  key: String(index),
  data: { label: `Album ${index}`, description: `by ${index}`, route: 'albums/show' },
}));

describe('DISPLAY_GRID', () => {
  it('shows items with links and menus, page by page', async () => {
    const menu = [{ label: 'Delete', route: 'delete', theme: 'danger' }];
    const [first, ...others] = albums;
    const data = [{ ...first, data: { ...first?.data, menu } }, ...others];
    const { user } = renderGrid({ data, totalRecords: 25, helpText: 'All of them.' });
    expect(await screen.findByRole('grid', { name: 'Albums' })).toBeVisible();
    expect(screen.getAllByRole('gridcell')).toHaveLength(20);
    expect(screen.getByRole('link', { name: 'Album 0' })).toHaveAttribute(
      'href',
      '/dashboard/acme/actions/albums/show',
    );
    await user.click(screen.getByRole('button', { name: 'Open options' }));
    expect(await screen.findByRole('menuitem', { name: 'Delete' })).toBeVisible();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(screen.getByText('21 - 25 of 25')).toBeVisible();
    expect(setState).not.toHaveBeenCalled();
  });

  it('filters, and says what there is none of', async () => {
    const { user } = renderGrid({ data: albums, totalRecords: 25 });
    await user.type(await screen.findByRole('textbox', { name: 'Filter' }), 'by 24');
    expect(screen.getAllByRole('gridcell')).toHaveLength(1);
    await user.type(screen.getByRole('textbox', { name: 'Filter' }), 'x');
    expect(screen.getByText("No records found matching 'by 24x'")).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(screen.getAllByRole('gridcell')).toHaveLength(20);
  });

  it('is walked through by arrow keys', async () => {
    const { user } = renderGrid({ data: albums, totalRecords: 25 });
    (await screen.findByRole('link', { name: 'Album 0' })).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('link', { name: 'Album 2' })).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(screen.getByRole('link', { name: 'Album 19' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('link', { name: 'Album 18' })).toHaveFocus();
  });

  it('asks a function for its items', () => {
    renderGrid({ data: [], isAsync: true, defaultPageSize: 8 });
    expect(setState).toHaveBeenCalledWith({ queryTerm: '', offset: 0, pageSize: 8 });
    expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'true');
  });

  it('says what is wrong with an item, and shows the others', () => {
    renderGrid({ data: [{ key: 'a', data: { image: { url: 7 } } }, albums[1]] });
    expect(screen.getByText(/^ ?Item 1 cannot be shown: data.image.url:/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Album 1' })).toBeVisible();
  });

  it('is read whatever its items are', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (data) => {
        expect(findIoMethod('DISPLAY_GRID')?.decode({ data })).toHaveProperty('props');
      }),
    );
  });
});
