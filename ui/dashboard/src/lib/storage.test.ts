import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readStored, writeStored } from './storage';

const view = v.picklist(['list', 'grid']);

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('storage', () => {
  it('keeps values as JSON and removes undefined', () => {
    writeStored('view', 'grid');
    expect(localStorage.getItem('view')).toBe('"grid"');
    expect(readStored('view', view, 'list')).toBe('grid');
    writeStored('view', undefined);
    expect(localStorage.getItem('view')).toBeNull();
  });

  it.each([['"tiles"'], ['{broken'], ['null']])('falls back for %s', (text) => {
    localStorage.setItem('view', text);
    expect(readStored('view', view, 'list')).toBe('list');
  });

  it('survives blocked storage', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    writeStored('view', 'grid');
    expect(readStored('view', view, 'list')).toBe('list');
  });
});
