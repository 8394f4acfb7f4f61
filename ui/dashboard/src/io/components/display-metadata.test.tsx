import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderIoCall } from '@tests/support/io-call';

const methodName = 'DISPLAY_METADATA';
const draw = (item: object, propsMeta?: object) =>
  renderIoCall({
    methodName,
    label: 'Facts',
    props: { data: [{ label: 'Fact', ...item }] },
    ...(propsMeta && { propsMeta }),
  });
const value = () => screen.getByRole('definition');

it('shows values as they are read', () => {
  draw({ value: 1843 });
  expect(screen.getByRole('heading', { name: 'Facts' })).toBeVisible();
  expect(screen.getByRole('term')).toHaveTextContent('Fact');
  expect(value()).toHaveTextContent('1843');
});

it('has a dash for nothing, and a place for what is still to come', () => {
  const { unmount } = draw({ value: null });
  expect(value()).toHaveTextContent('-');
  unmount();
  draw({ value: null }, { values: { 'data.0.value': ['undefined'] } });
  expect(value()).not.toHaveTextContent('-');
});

it('links a value and keeps its picture', () => {
  const image = { url: '/favicon.svg', alt: 'Logo' };
  draw({ value: 'Open', route: 'orders', params: { id: 1 }, image });
  expect(screen.getByRole('link', { name: 'Open' })).toHaveAttribute(
    'href',
    '/dashboard/acme/actions/orders?id=1',
  );
  expect(screen.getByRole('img', { name: 'Logo' })).toBeVisible();
});

it('makes no link of what would run code', () => {
  draw({ value: 'Open', url: 'javascript:alert(1)' });
  expect(screen.queryByRole('link')).toBeNull();
  expect(value()).toHaveTextContent('Open');
});

it('says that a value could not be had', () => {
  draw({ error: 'The bank does not answer.' });
  expect(screen.getByText('Error loading metadata')).toBeVisible();
  expect(screen.getByText('The bank does not answer.')).toBeVisible();
});
