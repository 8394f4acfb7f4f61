import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { SearchInput } from './search-input';

function Search({ onSearch, instant }: { onSearch: (text: string) => void; instant?: boolean }) {
  const [text, setText] = useState('');
  const search = (words: string) => {
    onSearch(words);
    setText(words);
  };
  return (
    <>
      <SearchInput label="Filter" text={text} onSearch={search} instant={instant ?? false} />
      <button onClick={() => setText('')}>Reset</button>
    </>
  );
}

it('searches once somebody has stopped typing', async () => {
  const onSearch = vi.fn();
  const { user } = renderInApp(<Search onSearch={onSearch} />);
  await user.type(screen.getByRole('textbox', { name: 'Filter' }), 'abc');
  expect(onSearch).not.toHaveBeenCalled();
  await waitFor(() => expect(onSearch.mock.calls).toEqual([['abc']]));
});

it('clears at once, and keeps the focus', async () => {
  const onSearch = vi.fn();
  const { user } = renderInApp(<Search onSearch={onSearch} instant />);
  const input = screen.getByRole('textbox', { name: 'Filter' });
  await user.type(input, 'a');
  await user.click(await screen.findByRole('button', { name: 'Clear filter' }));
  expect(onSearch).toHaveBeenLastCalledWith('');
  expect(input).toHaveValue('');
  expect(input).toHaveFocus();
});

it('follows what is changed elsewhere', async () => {
  const onSearch = vi.fn();
  const { user } = renderInApp(<Search onSearch={onSearch} instant />);
  await user.type(screen.getByRole('textbox', { name: 'Filter' }), 'a');
  await waitFor(() => expect(onSearch).toHaveBeenCalledWith('a'));
  await user.click(screen.getByRole('button', { name: 'Reset' }));
  expect(screen.getByRole('textbox', { name: 'Filter' })).toHaveValue('');
});
