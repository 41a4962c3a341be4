/** An address as people say it: without scheme and `www.`, `go.example.com/abc`. */
export function bareUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/^([^/?#]+)\/$/, '$1')
}
