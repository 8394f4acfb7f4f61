import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LayoutGrid, List } from 'lucide-react';
import { expect, it, vi } from 'vitest';
import { SegmentedControl } from './segmented-control';

it('switches views, each with a name', async () => {
  const onChange = vi.fn();
  render(
    <SegmentedControl
      label="View as"
      value="list"
      onChange={onChange}
      segments={[
        { value: 'list', label: 'List', icon: List },
        { value: 'grid', label: 'Grid', icon: LayoutGrid },
      ]}
    />,
  );
  expect(screen.getByRole('radiogroup', { name: 'View as' })).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'List' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Grid' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('grid');
});
