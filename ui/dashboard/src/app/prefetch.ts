/**
 * Fetches what the first menu, dialog or command bar needs, once the page has nothing better to do.
 * Then it opens at once, and the first load stays small all the same.
 */
export function prefetchWhenIdle(): void {
  const whenIdle: (task: () => void) => unknown =
    'requestIdleCallback' in window ? requestIdleCallback : (task) => setTimeout(task, 2000);
  whenIdle(() => {
    void import('@/components/overlays/menu-surface');
    void import('@/components/overlays/popover-surface');
    void import('@/components/overlays/tooltip-surface');
    void import('@/components/overlays/dialog-surface');
    void import('./command-bar/open-command-bar');
  });
}
