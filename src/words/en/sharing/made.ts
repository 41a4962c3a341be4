export const address = 'Address'
/** What is copied, after "Copy". */
export const copied = 'address'
export const onlyNow =
  'Copy it now: it is not kept, so nobody can show it again. Whoever has it sees what it shows, until you pause or revoke the link.'
export const passwordApart = 'Tell the password in another way.'
export const code = 'Code for the page that embeds it'
/** Origins, with commas between them. */
export const codeMeans = (hosts: string) =>
  `For pages of ${hosts}. Whoever can open such a page sees it there; the code has the address in it.`
export const viewAs = {
  client: 'View as client',
  report: 'View as client',
  organisation: 'View as guest',
  campaign: 'View as guest',
  qr: 'View as guest',
}
/** Read aloud after a link. */
export const opensNewTab = '(opens in a new tab)'
export const done = 'Done'
