import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// What jsdom does not have, because it draws nothing. Elements count as visible by their rectangles.
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = () => {};
Object.assign(Element.prototype, { getClientRects: () => [{ width: 1, height: 1 }] });
CSS.supports = () => false;
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Screens that load lazily take their time on a busy machine; nothing waits longer than it has to.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});
