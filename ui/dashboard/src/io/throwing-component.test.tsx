import { screen } from '@testing-library/react';
import { useMemo } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inPlace } from '@tests/support/place';
import { renderInApp } from '@tests/support/render';
import { decodeIoCall } from './call/io-call';
import { IoElements } from './call/io-elements';
import { useIoValues } from './call/use-io-values';
import { displayMethods } from './display-methods';

function FragileLink({ props }: { readonly props: unknown }) {
  if (JSON.stringify(props).includes('/broken')) throw new Error('boom');
  return <p>The link is there</p>;
}

const name = { methodName: 'INPUT_TEXT', label: 'Name', props: {} };
const link = (url: string) => ({ methodName: 'DISPLAY_LINK', label: 'Receipt', props: { url } });

function Call({ url }: { readonly url: string }) {
  const call = useMemo(
    () =>
      decodeIoCall({
        id: url,
        inputGroupKey: 'k',
        kind: 'RENDER',
        toRender: [link(url), { ...link(url), label: '' }, name],
      }),
    [url],
  );
  const io = useIoValues(call, 0);
  const rest = { isCurrent: true, isDisabled: false, onState: () => {}, onSubmit: () => {} };
  return (
    <>
      <IoElements call={call} io={io} context="transaction" {...rest} />
      <output>{JSON.stringify(io.values)}</output>
    </>
  );
}

beforeEach(() => {
  // React reports what a boundary caught; here that is the point.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const link = displayMethods['DISPLAY_LINK'];
  if (link) vi.spyOn(link, 'Component', 'get').mockReturnValue(FragileLink);
});

afterEach(() => vi.restoreAllMocks());

describe('a component that throws', () => {
  it('is named, and leaves the others of its call usable', async () => {
    const { user } = renderInApp(inPlace(<Call url="https://example.com/broken" />));
    const [named, nameless] = screen.getAllByRole('alert');
    expect(named).toHaveTextContent('“Receipt” (DISPLAY_LINK) cannot be shown');
    expect(nameless).toHaveTextContent('DISPLAY_LINK cannot be shown');
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada');
    expect(screen.getByText('[null,null,"Ada"]')).toBeInTheDocument();
    expect(screen.getAllByRole('alert')).toHaveLength(2);
  });

  it('gets another chance with what the action sends next', () => {
    const { rerender } = renderInApp(inPlace(<Call url="https://example.com/broken" />));
    rerender(inPlace(<Call url="https://example.com/whole" />));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getAllByText('The link is there')).toHaveLength(2);
  });
});
