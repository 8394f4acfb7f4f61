/** Apple keyboards have ⌘ where others have Ctrl, and name shortcuts by their symbols. */
export function isApplePlatform(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
