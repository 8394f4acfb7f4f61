import { expect, it, vi } from 'vitest';
import { HostStorage } from './host-storage';

const [one, two] = [new File(['1'], 'one'), new File(['2'], 'two')];
const links = (name: string) => ({ uploadUrl: `put:${name}`, downloadUrl: `get:${name}` });

it('leaves everything to the server unless it was asked', async () => {
  await expect(new HostStorage().linksFor(one)).resolves.toBeNull();
});

it('knows where each file goes once the host has said so', async () => {
  const host = new HostStorage();
  host.ask([one, two]);
  const found = host.linksFor(two);
  host.answer(null);
  host.answer([]);
  host.answer([links('one'), links('two')]);
  await expect(found).resolves.toEqual(links('two'));
});

it('leaves the files to the server where the host has no storage after all', async () => {
  const host = new HostStorage();
  host.ask([one]);
  host.answer(undefined);
  await expect(host.linksFor(one)).resolves.toBeNull();
});

it('fails where the host could not make an address', async () => {
  const host = new HostStorage();
  host.ask([one]);
  host.answer([{ uploadUrl: 'error', downloadUrl: 'error' }]);
  await expect(host.linksFor(one)).rejects.toThrow();
});

it('fails where there are other files than were chosen', async () => {
  const host = new HostStorage();
  host.ask([one, two]);
  host.answer([links('one')]);
  await expect(host.linksFor(one)).rejects.toThrow();
});

it('answers who waits with what was said about the newest choice', async () => {
  const host = new HostStorage();
  host.ask([one]);
  const found = host.linksFor(one);
  host.ask([two, one]);
  host.answer([links('two'), links('one')]);
  await expect(found).resolves.toEqual(links('one'));
});

it('does not wait for ever', async () => {
  vi.useFakeTimers();
  const host = new HostStorage();
  host.ask([one]);
  const outcome = expect(host.linksFor(one)).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(30_000);
  await outcome;
  vi.useRealTimers();
});
