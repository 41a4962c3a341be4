/** An address as people say it: without scheme and `www.`, `go.example.com/abc`. */
export function bareUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/^([^/?#]+)\/$/, '$1')
}

/** The same in two, the host and what leads on within it: `['go.example.com', '/abc']`; either may be empty. */
export function hostAndPath(url: string): readonly [host: string, path: string] {
  const bare = bareUrl(url)
  const at = bare.search(/[/?#]/)
  return at < 0 ? [bare, ''] : [bare.slice(0, at), bare.slice(at)]
}
