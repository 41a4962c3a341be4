/** The settings of the mail server that reports are sent by, checked together with the others by `config.ts`. */
import * as v from 'valibot'
import { isMailAddress } from '#contract/mail-address.ts'
import { isDecodable, isLoopback } from './web-address.ts'

const smtpUrl = v.pipe(
  v.string(),
  v.check(
    isSmtpUrl,
    'must be the address of a mail server, such as smtp://user:password@mail.example.org:587, or smtps://… where TLS begins ' +
      'at once; user and password are both there or neither, with special characters as in any address (@ is %40)',
  ),
  v.transform((text) => new URL(text)),
)

const FROM = /^(?:(?<name>[^<>"]*)<(?<inner>[^<>]+)>|(?<plain>[^<>\s]+))$/
const sender = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => {
    const { name = '', address } = senderIn(text)
    return isMailAddress(address) && name.length <= 100 && !/\p{C}/u.test(name)
  }, 'must be whom mails come from, such as reports@example.org or Reports <reports@example.org>'),
  v.transform(senderIn),
)

export const mailVariables = {
  SCANBOARD_SMTP_URL: v.optional(smtpUrl),
  SCANBOARD_SMTP_TLS: v.optional(
    v.picklist(
      ['required', 'off'],
      'must be required, or off where everybody on the way to the mail server may read what is sent',
    ),
  ),
  SCANBOARD_MAIL_FROM: v.optional(sender),
}

type Values = v.InferOutput<v.ObjectSchema<typeof mailVariables, undefined>>

export interface MailConfig {
  readonly host: string
  readonly port: number
  /** `at once`: from the first byte; `required`: by STARTTLS, or nothing is sent; `off`: never. */
  readonly tls: 'at once' | 'required' | 'off'
  /** Never to be logged. */
  readonly login: { readonly user: string; readonly password: string } | undefined
  readonly from: { readonly name: string; readonly address: string }
}

/** What is missing, as a sentence; undefined where nothing is. */
export function faultOfMail(values: Values): string | undefined {
  const { SCANBOARD_SMTP_URL: url, SCANBOARD_MAIL_FROM: from, SCANBOARD_SMTP_TLS: tls } = values
  if (url !== undefined && from === undefined) {
    return 'SCANBOARD_SMTP_URL is set, so SCANBOARD_MAIL_FROM must say whom mails come from, such as reports@example.org.'
  }
  if (url === undefined && from !== undefined) {
    return 'SCANBOARD_MAIL_FROM is set, so SCANBOARD_SMTP_URL must say which mail server sends, such as smtp://user:password@mail.example.org:587.'
  }
  if (url?.protocol === 'smtps:' && tls === 'off') {
    return 'SCANBOARD_SMTP_URL begins with smtps://, which is TLS, and SCANBOARD_SMTP_TLS is "off". Unset SCANBOARD_SMTP_TLS, or use smtp://.'
  }
  return undefined
}

/** Undefined where no mail is sent. `faultOfMail` has found nothing. */
export function mailOf(values: Values): MailConfig | undefined {
  const { SCANBOARD_SMTP_URL: url, SCANBOARD_MAIL_FROM: from } = values
  if (url === undefined || from === undefined) return undefined
  const isSecure = url.protocol === 'smtps:'
  const host = url.hostname.replaceAll(/[[\]]/g, '')
  // On this machine nobody is on the way, and its mail server may have a certificate that nobody vouches for.
  const standard = isLoopback(host) ? 'off' : 'required'
  return {
    host,
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    tls: isSecure ? 'at once' : (values.SCANBOARD_SMTP_TLS ?? standard),
    login:
      url.username === ''
        ? undefined
        : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    from: { name: from.name ?? '', address: from.address },
  }
}

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text)
  return (
    /^smtps?:$/.test(protocol) &&
    /^[A-Za-z0-9.:[\]_-]+$/.test(hostname) &&
    `${pathname.replace(/^\/$/, '')}${search}${hash}` === '' &&
    (username === '') === (password === '') &&
    isDecodable(username + password)
  )
}

function senderIn(text: string): { readonly name: string | undefined; readonly address: string } {
  const { name, inner, plain } = FROM.exec(text)?.groups ?? {}
  return { name: name?.trim(), address: (inner ?? plain ?? '').trim() }
}
