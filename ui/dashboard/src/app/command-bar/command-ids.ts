/** The sub-lists that keys open directly. */
export const searchActionsId = 'search-actions';
export const settingsId = 'settings';
