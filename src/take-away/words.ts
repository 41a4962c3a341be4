/** What the menu says. */
export const WORDS = {
  menu: (title: string) => `Take “${title}” away`,
  copyTable: 'Copy as table',
  csv: 'Save as CSV',
  png: 'Save as picture (PNG)',
  svg: 'Save as drawing (SVG)',
  copyLink: 'Copy link',
  copiedTable: (title: string) => `Copied “${title}” as a table`,
  copiedLink: 'Copied the link',
  saved: (name: string) => `Saved ${name}`,
  copyRefused: 'The browser does not let this page copy. Save as CSV instead.',
  linkRefused: 'The browser does not let this page copy. Take the link from the address bar.',
  pictureFailed: 'The picture could not be drawn. Try again, or save as CSV.',
  csvTitle: 'Save what is shown as CSV',
} as const
