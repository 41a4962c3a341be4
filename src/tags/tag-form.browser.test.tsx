import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { TagChange } from '#contract/tags.ts'
import { sessionQuery } from '#src/api/session.ts'
import { tagsQuery } from '#src/api/tags.ts'
import { RIGHTS, type Right } from '#contract/session.ts'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import EditTags from './edit-tags.tsx'

const KEPT = [
  { name: 'poster', codes: ['a', 'b'] },
  { name: 'window', codes: ['a'] },
]

let sent: TagChange[]
let refusal: string | undefined
beforeEach(() => {
  sent = []
  refusal = undefined
  globalThis.fetch = async (input, init) => {
    const request = new Request(new URL(input as string, location.origin), init)
    if (request.method === 'POST') sent.push((await request.json()) as TagChange)
    const message = refusal ?? 'Success'
    return Response.json(
      { status: refusal ? 409 : 200, message, data: refusal ? null : KEPT },
      { status: refusal ? 409 : 200 },
    )
  }
})
afterEach(() => delete document.documentElement.dataset['theme'])

async function open(codes: readonly string[], rights: readonly Right[] = RIGHTS) {
  const { screen, client } = await renderPanel(<EditTags codes={codes} />, {
    answers: [[sessionQuery().queryKey, { by: 'open', name: '', role: 'admin', rights, canSignOut: false }]],
  })
  await client.fetchQuery(tagsQuery())
  return screen
}

test('says of several codes what all have and what some have, and changes what was ticked', async () => {
  const screen = await open(['a', 'b'])
  await screen.getByRole('button', { name: 'Tags' }).click()
  await expect.element(screen.getByRole('dialog', { name: 'Tags of 2 QR codes' })).toBeVisible()
  const box = (name: string) => screen.getByRole('checkbox', { name })
  await expect.element(box('poster')).toBeChecked()
  await expect.element(box('window on some')).toBePartiallyChecked()
  await expect.element(screen.getByRole('button', { name: 'Save for 2 QR codes' })).toBeDisabled()
  await box('window on some').click()
  await box('poster').click()
  await userEvent.type(screen.getByRole('textbox'), 'Fenster{Enter}')
  await expect.element(box('Fenster')).toBeChecked()
  await screen.getByRole('button', { name: 'Save for 2 QR codes' }).click()
  await expect.poll(() => sent).toEqual([{ codes: ['a', 'b'], add: ['window', 'Fenster'], remove: ['poster'] }])
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
})

test('a tag that is there is not added again, however it is written', async () => {
  const screen = await open(['c'])
  await screen.getByRole('button', { name: 'Tags' }).click()
  await userEvent.type(screen.getByRole('textbox'), 'POSTER')
  await expect.element(screen.getByRole('button', { name: /^Add/ })).not.toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('checkbox', { name: 'poster' })).toBeChecked()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => sent).toEqual([{ codes: ['c'], add: ['poster'], remove: [] }])
})

test('what the server refuses is said, and what was ticked stays', async () => {
  const screen = await open(['c'])
  refusal = 'A code has at most 20 tags, and c would have more.'
  await screen.getByRole('button', { name: 'Tags' }).click()
  await screen.getByRole('checkbox', { name: 'poster' }).click()
  await screen.getByRole('button', { name: 'Save' }).click()
  await expect.element(screen.getByRole('alert')).toHaveTextContent(`That did not work. ${refusal}`)
  await expect.element(screen.getByRole('checkbox', { name: 'poster' })).toBeChecked()
})

test('who may only read is offered no change', async () => {
  const screen = await open(['a'], ['seeAll'])
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
})

test.each(['light', 'dark'])('everyone can see and use the form, in the %s theme', async (theme) => {
  document.documentElement.dataset['theme'] = theme
  const screen = await open(['a', 'b'])
  await screen.getByRole('button', { name: 'Tags' }).click()
  await userEvent.type(screen.getByRole('textbox'), 'wi')
  await expect.element(screen.getByRole('button', { name: 'Add “wi”' })).toBeVisible()
  await expectAccessible(document.body)
})
