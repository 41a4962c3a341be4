/** Looks at a page that is to show an embed or a shared link, and names what it finds, that itself first. */
import type { Finding } from '#contract/embed-doctor.ts'
import { patientFindings, transportFindings, type Patient } from './address-findings.ts'
import { policiesOfHeader } from './csp.ts'
import { fetchPage, spaceOfHost, type FetchedPage } from './fetch-page.ts'
import { found, pageFindings, type Wanted } from './page-findings.ts'
import { readPageHtml } from './page-html.ts'

export interface Look {
  readonly patient: Patient
  readonly page: URL
  /** What somebody has pasted of it; it is believed before what the server gets. */
  readonly html: string | undefined
  readonly linkOf: Wanted['linkOf']
  /** Scanboard, as whoever looks reaches it. */
  readonly own: URL
  /** Whether pages of this machine may be asked for. */
  readonly loopback: boolean
}

export async function lookAtPage({
  patient,
  page: asked,
  html: pasted,
  linkOf,
  own,
  loopback,
}: Look): Promise<Finding[]> {
  const [answer, ownSpace] = await Promise.all([fetchPage(asked, { loopback }), spaceOfHost(own.hostname)])
  const isRead = !('fault' in answer)
  // Elsewhere a page counts as what it is there, unless it only leads to a sign-in.
  const page = isRead && isShown(answer) ? answer.url : asked
  const policies =
    isRead && isShown(answer) ? answer.header('content-security-policy').flatMap(policiesOfHeader) : undefined
  const html = pasted ?? (isRead && isShown(answer) ? answer.html : undefined)
  const read = html === undefined ? undefined : readPageHtml(html)
  const isTooLarge = html !== undefined && read === undefined
  const pageSpace = isRead ? answer.space : await spaceOfHost(page.hostname)
  return [
    ...patientFindings(patient, page, own),
    ...transportFindings(page, own, { page: pageSpace, own: ownSpace }),
    ...(isTooLarge ? [found('pageNotRead', { because: 'tooManyElements' })] : readFindings(answer, asked)),
    ...pageFindings({ kind: patient.kind, id: patient.id, own, page, linkOf }, policies, read),
  ]
}

/** Whether it is the page itself: not a refusal, nor a sign-in on another site. */
function isShown({ status }: FetchedPage): boolean {
  return status >= 200 && status < 300
}

function readFindings(answer: Awaited<ReturnType<typeof fetchPage>>, asked: URL): Finding[] {
  if ('fault' in answer) return [found('pageNotRead', { because: answer.fault })]
  if (!isShown(answer)) return [found('pageRefused', { status: String(answer.status) })]
  const elsewhere = answer.url.origin === asked.origin ? [] : [found('pageElsewhere', { origin: answer.url.origin })]
  const isolates = answer
    .header('cross-origin-embedder-policy')
    .some((value) => /^\s*(require-corp|credentialless)/i.test(value))
  return [
    ...elsewhere,
    answer.html === undefined ? found('pageNotRead', { because: 'noHtml' }) : found('pageRead'),
    ...(isolates ? [found('pageIsolated')] : []),
  ]
}
