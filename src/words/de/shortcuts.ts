export const singleKeys = 'Kürzel mit einzelnen Tasten'
export const whyOff = 'Schalten Sie sie aus, wenn sie Sie beim Tippen oder bei der Spracheingabe stören'
export const groups = { find: 'Finden', pages: 'Zu einer Seite', period: 'Zeitraum ändern', view: 'Ansicht' }
export const off = 'Aus'
/** Between two keys that do the same. */
export const or = 'oder'
