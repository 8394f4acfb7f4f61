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

// What is loaded on demand takes its time where many tests run beside each other.
configure({ asyncUtilTimeout: 5000 });

// What is loaded when it is first wanted may take its time on a busy machine.
configure({ asyncUtilTimeout: 3000 });

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});
