/** What an address says of where it leads. */

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i

/** Whether only programs on this machine can reach a server that listens on the host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** Whether it is a whole address of `http` or `https`. */
export function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** Whether a secret may travel there: nobody on the way can read it. The address holds neither user nor parameters. */
export function isGuardedUrl(text: string): boolean {
  if (!isHttpUrl(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  return `${username}${password}${search}${hash}` === '' && (protocol === 'https:' || isLoopback(hostname))
}

/** Whether each `%` in a part of an address begins a character, and none of these is for machines alone. */
export function isDecodable(text: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(text))
  } catch {
    return false
  }
}
