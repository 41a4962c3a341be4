/** The watch list by mail, as its dialogs draw it. */
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { WatchList } from '#contract/watch-list.ts'
import type { WatchMail, WatchMails } from '#contract/watch-mail-answers.ts'
import { renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

const LIST: WatchList = {
  timezone: 'Europe/Berlin',
  codes: 0,
  until: '2026-11-23T13:32:00Z',
  endsEarly: false,
  observedSince: null,
  neverScanned: { days: 14, codes: [], undated: 0 },
  silent: null,
  sameDestination: { groups: [], ofOneCampaign: 0 },
  withoutClient: null,
  rising: null,
}

const MAIL: WatchMail = {
  id: 'w1',
  lists: ['silent', 'neverScanned'],
  rhythm: { kind: 'weekly', weekday: 1 },
  hour: 8,
  timezone: 'Europe/Berlin',
  language: 'de',
  recipients: ['ann@example.org', 'bob@example.org'],
  paused: false,
  nextAt: '2026-11-30T07:00:00Z',
  look: { at: '2026-11-23T07:00:00Z', found: 3, notKnown: [], why: '' },
  mailing: {
    at: '2026-11-23T07:00:00Z',
    mails: ['ann@example.org', 'bob@example.org'].map((address) => ({
      address,
      state: 'sent',
      attempts: 1,
      at: '2026-11-23T07:00:01Z',
      nextAt: null,
      fault: null,
      said: '',
      doubtful: false,
    })),
  },
}

async function open(told: WatchMails) {
  const { screen } = await renderAppAt('/watch-list?zone=Europe/Berlin', { '/watch-list': LIST, '/watch-mails': told })
  await userEvent.click(screen.getByRole('button', { name: 'By mail' }))
  return { screen, dialog: screen.getByRole('dialog', { name: 'Watch list by mail' }) }
}

test('nothing is offered where no mail server is set', async () => {
  const { screen, asked } = await renderAppAt('/watch-list', {
    '/watch-list': LIST,
    '/watch-mails': { canMail: false, watchMails: [] },
  })
  await expect.element(screen.getByText('There are no QR codes yet')).toBeVisible()
  await expect.poll(() => asked).toContain('/api/watch-mails')
  expect(screen.getByRole('button', { name: 'By mail' }).elements()).toEqual([])
})

test('nor to a viewer, who is not even asked for', async () => {
  const { screen, asked } = await renderAppAt('/watch-list', {
    '/watch-list': LIST,
    '/session': { by: 'proxy', name: 'Vic', role: 'viewer', rights: ['seeAll'], canSignOut: false },
    '/watch-mails': { canMail: true, watchMails: [MAIL] },
  })
  await expect.element(screen.getByText('There are no QR codes yet')).toBeVisible()
  expect(screen.getByRole('button', { name: 'By mail' }).elements()).toEqual([])
  expect(asked).not.toContain('/api/watch-mails')
})

test('what came of looking is said, by the clock of its zone', async () => {
  const [first, second] = MAIL.mailing!.mails
  const { dialog } = await open({
    canMail: true,
    watchMails: [
      MAIL,
      {
        ...MAIL,
        id: 'w2',
        look: { at: '2026-11-23T07:00:00Z', found: 0, notKnown: ['silent'], why: '' },
        mailing: {
          at: '2026-11-22T07:00:00Z',
          mails: [
            first!,
            {
              ...second!,
              state: 'waiting',
              nextAt: '2026-11-23T13:35:00Z',
              fault: 'later',
              said: '451 4.7.1 Come back',
            },
          ],
        },
      },
      {
        ...MAIL,
        id: 'w3',
        nextAt: '2026-11-23T13:47:00Z',
        look: { at: '2026-11-23T13:32:00Z', found: null, notKnown: [], why: 'The database does not answer.' },
        mailing: null,
      },
      { ...MAIL, id: 'w4', look: null, mailing: null, paused: true, nextAt: null },
    ],
  })
  const row = (at: number) => dialog.getByRole('list', { name: 'Watch mails' }).getByRole('listitem').nth(at)
  const rows = () =>
    [...dialog.element().querySelectorAll('[aria-label="Watch mails"] > li')].map((li) => li.textContent)
  await expect.element(row(0)).toBeVisible()
  const [sent, partly, failed, paused] = rows()
  expect(sent).toContain('Gone silent, Never scanned')
  expect(sent).toContain('Every Monday at 08:00, Berlin · Deutsch')
  expect(sent).toContain('ann@example.org, bob@example.org')
  expect(sent).toContain('Next: Monday 30 November 2026, 08:00')
  expect(sent).toContain('Last looked 23 Nov 2026, 08:00: 3 new, sent to 2.')
  expect(partly).toContain('Last looked 23 Nov 2026, 08:00: nothing new.')
  expect(partly).toContain('Not told by the source, or not yet: Gone silent.')
  expect(partly).toContain('Last mail 22 Nov 2026, 08:00, sent to 1 of 2.')
  expect(partly).toContain('Next try 23 Nov 2026, 14:35')
  expect(failed).toContain('Tried again Monday 23 November 2026, 14:47')
  expect(failed).toContain('that did not work. The server said: The database does not answer.')
  expect(paused).toContain('Paused')
  expect(paused).not.toContain('Last looked')
  await expectAccessible(document.body)
})

test('whoever deletes one by keyboard goes on from the dialog', async () => {
  const answers: Answers = {
    '/watch-list': LIST,
    '/watch-mails': { canMail: true, watchMails: [MAIL] },
    '/watch-mails/w1': null,
  }
  const { screen } = await renderAppAt('/watch-list?zone=Europe/Berlin', answers)
  await userEvent.click(screen.getByRole('button', { name: 'By mail' }))
  const dialog = screen.getByRole('dialog', { name: 'Watch list by mail' })
  const button = dialog.getByRole('button', { name: 'Delete' })
  await expect.element(button).toBeVisible()
  button.element().focus()
  await userEvent.keyboard('{Enter}')
  answers['/watch-mails'] = { canMail: true, watchMails: [] }
  await userEvent.click(screen.getByRole('dialog', { name: /^Delete/ }).getByRole('button', { name: 'Delete' }))
  await expect.element(button).not.toBeInTheDocument()
  await expect.poll(() => document.activeElement === dialog.element()).toBe(true)
})
