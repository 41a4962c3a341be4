/** A link to the overview shows everything: whoever makes one is told so before. */
import { expect, test } from 'vitest'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import ShareDialog from './share-dialog.tsx'

const draw = async (subject: Parameters<typeof ShareDialog>[0]['subject']) => {
  const { screen } = await renderPanel(<ShareDialog subject={subject} onClose={() => undefined} />)
  return screen.getByRole('textbox', { name: 'Name in the list of links' })
}

test('the form says what everything is, and how to show one client only its own', async () => {
  const name = await draw({ kind: 'organisation', id: '', name: 'Overview' })
  // Where the focus is, so that it is read aloud too.
  await expect.element(name).toHaveFocus()
  await expect
    .element(name)
    .toHaveAccessibleDescription(
      'Whoever has this link sees everything: all clients, campaigns and QR codes, with their names and figures. To show a client its own and nothing else, choose “Share” on that client’s page.',
    )
  await expectAccessible(document.body)
})

test('of a part nothing is said', async () => {
  const name = await draw({ kind: 'client', id: 'lark', name: 'Bistro Lark' })
  await expect.element(name).toHaveFocus()
  await expect.element(name).not.toHaveAccessibleDescription()
})
