import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HostStatus } from './host-status';

it.each([
  ['ONLINE', 'Online'],
  ['UNREACHABLE', 'Unreachable'],
  ['OFFLINE', 'Offline'],
  ['SHUTTING_DOWN', 'Offline'],
  [null, 'Offline'],
] as const)('says %s in words', (status, text) => {
  render(<HostStatus status={status} />);
  expect(screen.getByText(text)).toBeVisible();
});
