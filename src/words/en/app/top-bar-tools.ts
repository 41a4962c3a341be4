export const find = 'Find'
export const findWhat = 'Find a code, campaign, client, page or action'
export const search = 'Search'
export const shortcuts = 'Keyboard shortcuts'
/** The key, as keyboards name it. */
export const control = 'Ctrl'
