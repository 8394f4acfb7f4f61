// Runs before the first paint, so that a chosen theme never flashes the other one.
// The names are those of lib/theme.ts, which is too late; a test keeps the two together.
try {
  const choice = localStorage.getItem('iv_theme');
  if (choice === '"light"' || choice === '"dark"') {
    document.documentElement.dataset['theme'] = choice.slice(1, -1);
  }
} catch {
  // Without storage the system's preference decides.
}
