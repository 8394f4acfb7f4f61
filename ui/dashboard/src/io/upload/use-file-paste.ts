import { useEffect, useEffectEvent, type RefObject } from 'react';

/**
 * Takes files out of the clipboard, wherever on the page they are pasted. Of several fields it is
 * the one with the focus that gets them, else the first.
 */
export function useFilePaste(
  input: RefObject<HTMLInputElement | null>,
  isActive: boolean,
  onPaste: (files: readonly File[]) => void,
): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const { activeElement } = document;
    const isForAnother =
      activeElement !== input.current && activeElement?.matches('input[type="file"]');
    if (files.length === 0 || event.defaultPrevented || isForAnother) return;
    event.preventDefault();
    onPaste(files);
  });
  useEffect(() => {
    if (!isActive) return;
    const listener = (event: ClipboardEvent) => take(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, [isActive]);
}
