/** Addresses of mail, as both programs take them. */

/** As SMTP has it. */
export const LONGEST_ADDRESS = 254

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?`
const ADDRESS = new RegExp(String.raw`^(?=[^@]{1,64}@)${ATOM}(?:\.${ATOM})*@(?:${LABEL}\.)+${LABEL}$`, 'u')

/** Whether the text is a plain address such as `ann@example.org`: no name, no quotes, nothing that could end a header. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && ADDRESS.test(text)
}

/** The same for all spellings of an address that reach the same person as far as one can tell. */
export function mailAddressKey(address: string): string {
  return address.normalize('NFC').toLowerCase()
}

/**
 * Addresses in a text as people paste it: between commas, semicolons, spaces or line ends, and out of `Ann Bee <ann@example.org>`.
 * Each once, in order; what is no address is among them as it was typed.
 */
export function addressesIn(text: string): string[] {
  const withoutQuotes = text.replaceAll(/"[^"\n]*"/g, ' ')
  const found = withoutQuotes.split(/[,;\n]/).flatMap((part) => {
    const inner = [...part.matchAll(/<([^<>]*)>/g)].map((match) => match[1]!)
    return [...inner, ...part.slice(part.lastIndexOf('>') + 1).split(/\s+/)]
  })
  const byKey = new Map<string, string>()
  for (const address of found.map((one) => one.trim()).filter((one) => one !== '')) {
    const key = mailAddressKey(address)
    if (!byKey.has(key)) byKey.set(key, address)
  }
  return [...byKey.values()]
}
