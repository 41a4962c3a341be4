import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import type { ApiKey } from '#contract/keys.ts'
import { Failure, renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

const says = async (where: Locator, text: string) => {
  await expect.poll(() => where.element().textContent).toContain(text)
}
const lacks = async (where: Locator, text: string) => {
  await expect.poll(() => where.element().textContent).not.toContain(text)
}

beforeEach(() => page.viewport(1280, 800))

const portal: ApiKey = {
  id: 'key_portal',
  name: 'Portal',
  lastFour: 'a1B2',
  createdAt: '2026-05-01T08:00:00Z',
  lastUsedAt: '2026-05-14T09:30:00Z',
  revokedAt: null,
}
const report: ApiKey = { ...portal, id: 'key_report', name: 'Monthly report', lastFour: 'Zz09', lastUsedAt: null }
const old: ApiKey = { ...portal, id: 'key_old', name: 'Old', revokedAt: '2026-05-10T12:00:00Z' }
const keys = [portal, report, old]

/** A viewer's session, who may look and no more. */
const viewer = { by: 'proxy', name: 'Cleo', role: 'viewer', rights: ['seeAll'], canSignOut: false }

describe('the list', () => {
  test('tells keys apart by name and last characters, and says when each was made and used', async () => {
    const { screen } = await renderAppAt('/keys?zone=UTC', { '/keys': keys })
    const rows = screen.getByRole('list', { name: 'API keys' }).getByRole('listitem')
    const row = rows.filter({ hasText: 'Portal' }).first()
    await expect.element(row).toBeVisible()
    await says(row, 'PortalActive')
    await says(row, 'Ends in a1B2')
    await says(row, 'Made 1 May 2026')
    await says(row, 'Last used 14 May 2026, 09:30')
    await says(rows.filter({ hasText: 'Monthly report' }).first(), 'Never used')
    await expect.element(screen.getByText('Old')).not.toBeVisible()
    await screen.getByText('1 revoked key').click()
    const revoked = screen.getByRole('list', { name: '1 revoked key' })
    await says(revoked, 'Revoked 10 May 2026, 12:00')
    await expect.element(revoked.getByRole('button')).not.toBeInTheDocument()
    await expectAccessible(document.body)
  })

  test('says where there is none what one is for', async () => {
    const { screen } = await renderAppAt('/keys', { '/keys': [] })
    await expect.element(screen.getByText('No program may ask yet')).toBeVisible()
    await expectAccessible(document.body)
  })

  test('says when it could not be had', async () => {
    const { screen } = await renderAppAt('/keys', { '/keys': new Failure(500, 'The disk is full.') })
    await expect.element(screen.getByText('The disk is full.')).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expectAccessible(document.body)
  })
})

describe('a new key', () => {
  test('is named, shown once, and gone with its dialog', async () => {
    const secret = `sb_live_${'x'.repeat(28)}Q7r8`
    const { screen, asked } = await renderAppAt('/keys', {
      '/keys': (() => {
        let times = 0
        return () => {
          times += 1
          return times === 2
            ? Response.json({ status: 201, message: 'Made', data: { key: report, secret } }, { status: 201 })
            : Response.json({ status: 200, message: 'Success', data: [portal] })
        }
      })(),
    })
    await expect.element(screen.getByText('Portal')).toBeVisible()
    await screen.getByRole('button', { name: 'New key' }).click()
    const name = screen.getByRole('textbox', { name: 'What the key is for' })
    await expect.element(name).toHaveFocus()
    await userEvent.keyboard(' {Enter}')
    await says(screen.getByRole('alert'), 'Give the key a name.')
    await expectAccessible(document.body)
    expect(asked.filter((path) => path === '/api/keys')).toHaveLength(1)
    await userEvent.keyboard('Monthly report{Enter}')

    const shown = screen.getByRole('textbox', { name: 'API key' })
    await expect.element(shown).toHaveValue(secret)
    await expect.element(shown).toHaveFocus()
    const command = screen.getByRole('group', { name: 'To try it, with the key in the variable KEY' })
    await says(command, `${location.origin}/api/v1/external/reporting/summary?period=week`)
    await lacks(command, secret)
    await expectAccessible(document.body)
    await screen.getByRole('button', { name: 'Done' }).click()
    await expect.element(shown).not.toBeInTheDocument()
    expect(document.body.textContent).not.toContain(secret)
  })

  test('that could not be made says why, until what is missing is said instead or it is tried again', async () => {
    const answers: Answers = { '/keys': [portal] }
    const { screen } = await renderAppAt('/keys', answers)
    await screen.getByRole('button', { name: 'New key' }).click()
    answers['/keys'] = new Failure(500, 'The disk is full.')
    await userEvent.keyboard('Report{Enter}')
    const dialog = screen.getByRole('dialog')
    const name = dialog.getByRole('textbox', { name: 'What the key is for' })
    await says(dialog.getByRole('alert'), 'The disk is full.')
    await expect.element(name).toHaveValue('Report')
    await userEvent.fill(name, '')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => dialog.getByRole('alert').element().textContent).toBe('Give the key a name.')
    // As long as the server takes, nothing stands in the way, and nothing is sent again.
    let times = 0
    answers['/keys'] = () => {
      times += 1
      return new Promise<Response>(() => {})
    }
    await userEvent.fill(name, 'Report')
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog.getByRole('button', { name: 'Make the key' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{Enter}')
    expect(times).toBe(1)
    expect(dialog.getByRole('alert').elements()).toEqual([])
  })

  test('is not offered to those who may not make one', async () => {
    const { screen } = await renderAppAt('/keys', {
      '/session': viewer,
      '/keys': new Failure(403, 'Only admins may do this.'),
    })
    await expect.element(screen.getByText('Only admins may do this.')).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'New key' })).not.toBeInTheDocument()
  })
})

describe('revoking', () => {
  test('asks first, and keeps what stands in the way in sight', async () => {
    const { screen } = await renderAppAt('/keys', {
      '/keys': keys,
      '/keys/key_portal': new Failure(500, 'The disk is full.'),
    })
    const button = screen.getByRole('button', { name: 'Revoke “Portal”' })
    await button.click()
    const dialog = screen.getByRole('dialog', { name: 'Revoke “Portal”?' })
    await says(dialog, 'the key ending in a1B2 are refused')
    await expectAccessible(document.body)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(button).toHaveFocus()
    await button.click()
    await dialog.getByRole('button', { name: 'Revoke' }).click()
    await says(dialog.getByRole('alert'), 'The disk is full.')
    await expect.element(dialog.getByRole('button', { name: 'Revoke' })).toBeEnabled()
  })
})

describe('the way there', () => {
  test('leads from the source, for those who may', async () => {
    const { screen, address } = await renderAppAt('/source', { '/keys': [] })
    await screen.getByRole('link', { name: 'API keys' }).click()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'API keys' })).toBeVisible()
    expect(address()).toBe('/keys')
    await screen.unmount()
    const other = await renderAppAt('/source', { '/session': viewer })
    await expect.element(other.screen.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.element(other.screen.getByRole('link', { name: 'API keys' })).not.toBeInTheDocument()
  })
})
