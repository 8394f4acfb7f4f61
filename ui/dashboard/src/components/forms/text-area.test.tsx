import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Field } from './field';
import { TextArea } from './text-area';

it('takes several lines', async () => {
  const onChange = vi.fn();
  render(
    <Field id="comment" label="Comment">
      <TextArea value="a" onChange={onChange} />
    </Field>,
  );
  await userEvent.type(screen.getByLabelText('Comment'), '{Enter}');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('a\n');
});
