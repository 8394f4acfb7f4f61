import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from './clipboard';

const withExecCommand = (result: () => boolean) => {
  const execCommand = vi.fn(result);
  Object.defineProperty(document, 'execCommand', { configurable: true, value: execCommand });
  return execCommand;
};

// Other suites share this window and may have given it a clipboard.
beforeEach(() => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
});

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(document, 'execCommand');
  document.body.replaceChildren();
});

describe('copyText over plain http', () => {
  it('copies a selection and puts the focus back', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    let selected = '';
    withExecCommand(() => {
      selected = document.activeElement instanceof HTMLTextAreaElement ? 'live_1' : '';
      return true;
    });
    expect(await copyText('live_1')).toBe(true);
    expect(selected).toBe('live_1');
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('stays inside an open dialog, outside of which nothing can be selected', async () => {
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.role = 'dialog';
    dialog.appendChild(document.createElement('button')).focus();
    withExecCommand(() => document.activeElement?.parentElement?.role === 'dialog');
    expect(await copyText('live_1')).toBe(true);
  });

  it('says when it did not work', async () => {
    withExecCommand(() => {
      throw new Error('refused');
    });
    expect(await copyText('live_1')).toBe(false);
  });
});
