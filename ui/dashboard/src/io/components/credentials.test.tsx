import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';
import { findIoMethod } from '../io-methods';

it('says that nobody can answer it, and offers no button', () => {
  renderIoCall({ methodName: 'CREDENTIALS', label: 'GitHub', props: { params: {} } });
  expect(screen.getByText('Component CREDENTIALS is not implemented.')).toBeVisible();
  expect(findIoMethod('CREDENTIALS')?.ownsSubmit).toBe(true);
});
