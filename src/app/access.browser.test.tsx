import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Failure, renderAppAt } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

beforeEach(() => page.viewport(1280, 800))

const lists = { '/qrs': [], '/campaigns': [], '/clients': [] }
const ann = {
  by: 'oidc',
  name: 'Ann Example',
  role: 'manager',
  rights: ['seeAll', 'annotate', 'share'],
  canSignOut: true,
}
const signedOut = new Failure(401, 'Sign in to see the dashboard.', 'sign-in')

/** All that the dashboard asks is refused. */
const everything = (refusal: Failure) =>
  Object.fromEntries(
    ['/status', '/session', '/annotations', '/summary', '/qrs', '/campaigns', '/clients', '/watch-list'].map((path) => [
      path,
      refusal,
    ]),
  )

describe('whoever is not signed in', () => {
  test('is asked to sign in, in the place of everything, and led back to the same page', async () => {
    const { screen } = await renderAppAt('/?period=year&zone=UTC', everything(signedOut))
    await expect.element(screen.getByRole('heading', { name: 'Sign in to see the dashboard' })).toHaveFocus()
    expect(document.title).toBe('Sign in to see the dashboard · Scanboard')
    const link = screen.getByRole('link', { name: 'Sign in' })
    await expect.element(link).toHaveAttribute('href', '/auth/sign-in?return=%2F%3Fperiod%3Dyear%26zone%3DUTC')
    expect(screen.container.querySelectorAll('[role="alert"], nav, section')).toHaveLength(0)
    await expectAccessible(document.body)
  })

  test('hears why, after a sign-in that failed', async () => {
    const { screen } = await renderAppAt('/qrs#sign-in=unreachable', everything(signedOut))
    await expect.element(screen.getByText(/^The sign-on does not answer at the moment/)).toBeVisible()
    await expect
      .element(screen.getByRole('link', { name: 'Sign in' }))
      .toHaveAttribute('href', '/auth/sign-in?return=%2Fqrs')
    await expectAccessible(document.body)
  })

  test('finds the figures gone when the session ends, and there again when somebody has signed in elsewhere', async () => {
    const answers: Record<string, unknown> = { ...lists, '/session': ann }
    const { screen, refresh, address } = await renderAppAt('/clients?zone=UTC', answers)
    await expect.element(screen.getByText('There are no clients yet')).toBeVisible()
    Object.assign(answers, everything(signedOut))
    void refresh()
    await expect.element(screen.getByRole('link', { name: 'Sign in' })).toBeVisible()
    expect(screen.container.textContent).not.toContain('clients')
    expect(address()).toBe('/clients?zone=UTC')
    for (const path of Object.keys(everything(signedOut))) delete answers[path]
    Object.assign(answers, lists, { '/session': ann })
    void refresh()
    await expect.element(screen.getByText('There are no clients yet')).toBeVisible()
  })
})

describe('whoever may not come in', () => {
  test('reads why and may sign in as somebody else', async () => {
    const words = 'You are signed in as Dan, but not among those who may see this dashboard.'
    const { screen } = await renderAppAt('/qrs', everything(new Failure(403, words, 'sign-in')))
    await expect.element(screen.getByRole('heading', { name: 'You have no access to this dashboard' })).toBeVisible()
    await expect.element(screen.getByText(words)).toBeVisible()
    await expect
      .element(screen.getByRole('link', { name: 'Sign in as somebody else' }))
      .toHaveAttribute('href', '/auth/sign-in?return=%2Fqrs&other=yes')
    await expectAccessible(document.body)
  })

  test('reads behind a proxy what the server says, and may ask again', async () => {
    const answers = everything(new Failure(401, 'Nobody is signed in: the proxy sent no Remote-User.', 'closed'))
    const { screen } = await renderAppAt('/clients', answers)
    await expect.element(screen.getByRole('heading', { name: 'You are not signed in' })).toBeVisible()
    await expect.element(screen.getByText('Nobody is signed in: the proxy sent no Remote-User.')).toBeVisible()
    expect(screen.getByRole('link').elements()).toHaveLength(0)
    for (const path of Object.keys(answers)) delete answers[path]
    Object.assign(answers, lists)
    await screen.getByRole('button', { name: 'Try again' }).click()
    await expect.element(screen.getByText('There are no clients yet')).toBeVisible()
  })

  test('is told apart from whoever asks for what is not theirs', async () => {
    const { screen } = await renderAppAt('/clients', { ...lists, '/clients': new Failure(403, 'Not yours.') })
    await expect.element(screen.getByText('Not yours.')).toBeVisible()
    await expect.element(screen.getByRole('navigation').first()).toBeVisible()
  })
})

describe('the top bar', () => {
  test.each([
    [1280, 800],
    [390, 844],
  ])('says who is signed in, at %i by %i', async (width, height) => {
    await page.viewport(width, height)
    const { screen } = await renderAppAt('/clients', { ...lists, '/session': ann })
    const button = screen.getByRole('button', { name: 'Signed in as Ann Example, AE' })
    await expect.element(button).toHaveTextContent('AE')
    expect(document.documentElement.scrollWidth).toBe(width)
    await userEvent.click(button)
    const dialog = screen.getByRole('dialog', { name: 'Who is signed in' })
    await expect.element(dialog.getByText('Manager: may write notes and share')).toBeVisible()
    await expect.element(dialog.getByRole('button', { name: 'Sign out' })).toHaveFocus()
    await expectAccessible(document.body)
    await userEvent.keyboard('{Escape}')
    await expect.element(button).toHaveFocus()
  })

  test('says nothing where nobody has to sign in, nor offers a way out where there is none', async () => {
    const open = await renderAppAt('/clients', lists)
    await expect.element(open.screen.getByRole('button', { name: /^Theme/ })).toBeVisible()
    await expect.poll(() => open.asked).toContain('/api/session')
    await expect.element(open.screen.getByRole('button', { name: /Signed in/ })).not.toBeInTheDocument()
    await open.screen.unmount()

    const { screen } = await renderAppAt('/clients', { ...lists, '/session': { ...ann, canSignOut: false } })
    await screen.getByRole('button', { name: 'Signed in as Ann Example, AE' }).click()
    await expect.element(screen.getByText('Manager: may write notes and share')).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Sign out' })).not.toBeInTheDocument()
  })

  test('says when signing out has failed', async () => {
    const answers: Record<string, unknown> = { ...lists, '/session': ann }
    const { screen } = await renderAppAt('/clients', answers)
    await screen.getByRole('button', { name: 'Signed in as Ann Example, AE' }).click()
    answers['/session'] = new Failure(500, 'Something failed in the server.')
    await screen.getByRole('button', { name: 'Sign out' }).click()
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('You are still signed in. Something failed in the server.')
    await expectAccessible(document.body)
  })
})
