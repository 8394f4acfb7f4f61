/**
 * Copies text; says whether it worked. navigator.clipboard exists only on https and localhost,
 * and many servers of ours are reached by plain http in a private network: there the old way works.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const carrier = document.createElement('textarea');
  carrier.value = text;
  carrier.readOnly = true;
  carrier.style.position = 'fixed';
  carrier.style.opacity = '0';
  // Inside an open dialog everything else is inert and could not take the selection.
  const parent = focused?.closest('[role="dialog"]') ?? document.body;
  parent.append(carrier);
  carrier.focus();
  carrier.select();
  // Deprecated, but without a successor over plain http.
  const page: { execCommand(command: string): boolean } = document;
  try {
    return page.execCommand('copy');
  } catch {
    return false;
  } finally {
    carrier.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
