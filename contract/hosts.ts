/** Origins of the sites that may show something in a frame. */
import * as v from 'valibot'

export const MOST_HOSTS = 20

/** Of an address: `https://intranet.example.com`, `https://*.example.com`, with a port where it is not the usual one. */
const HOST =
  /^https?:\/\/(\*\.)?(([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d]([a-z\d-]{0,61}[a-z\d])?|\[[\da-f:]+\])(:\d{1,5})?$/
/** Whether it is the origin of a site, as it is kept. */
export function isHost(text: string): boolean {
  return HOST.test(text)
}

const HOST_RULE =
  'must be the origin of a site, such as https://intranet.example.com or https://*.example.com, without a path'

/** Who may frame: origins of sites, each once. None: nobody. */
export const hosts = v.pipe(
  v.array(
    v.pipe(v.string(HOST_RULE), v.trim(), v.toLowerCase(), v.regex(HOST, HOST_RULE)),
    'must be a list of origins',
  ),
  v.maxLength(MOST_HOSTS, `must have at most ${MOST_HOSTS} origins`),
  v.check((all) => new Set(all).size === all.length, 'must name each origin once'),
)
