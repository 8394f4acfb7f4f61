import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

it('names what it does not know', () => {
  renderIoCall({ methodName: 'INPUT_HOLOGRAM' });
  expect(screen.getByText('Component INPUT_HOLOGRAM is not implemented.')).toBeVisible();
});

it('says what is wrong with what the action sent', () => {
  renderIoCall({
    methodName: 'SELECT_SINGLE',
    label: 'Country',
    props: { options: [{ value: 'a' }] },
  });
  expect(screen.getByText('Label: Country')).toBeVisible();
  expect(screen.getByText('This field contains the following errors:')).toBeVisible();
  expect(screen.getByText('options[0].label')).toBeVisible();
});
