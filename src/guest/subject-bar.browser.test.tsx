import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { createQueryClient } from '#src/app/query-client.ts'
import '#src/index.css'
import { SubjectBar } from './subject-bar.tsx'

/** One pixel. */
const LOGO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPo0o8GAAJbARVS0DoBAAAAAElFTkSuQmCC'

function draw(logo: string | null) {
  const subject = { kind: 'client', id: 'lark', name: 'Bistro Lark' } as const
  const router = createMemoryRouter([{ path: '/', element: <SubjectBar subject={subject} logo={logo} /> }])
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}

test('live figures stand under the logo of their client, in the tab too, and under ours where there is none', async () => {
  const icon = document.querySelector('link[rel=icon]')!
  const own = icon.getAttribute('href')
  const plain = await draw(null)
  const mark = (screen: typeof plain) => screen.getByRole('banner').element().querySelector('img')?.getAttribute('src')
  await expect.element(plain.getByText('Bistro Lark')).toBeVisible()
  expect(mark(plain)).toBe('/icon.svg')
  expect(icon.getAttribute('href')).toBe(own)
  await plain.unmount()

  const screen = await draw(LOGO)
  await expect.element(screen.getByText('Bistro Lark')).toBeVisible()
  expect(mark(screen)).toBe(`data:image/png;base64,${LOGO}`)
  await expect.poll(() => icon.getAttribute('href')).toBe(`data:image/png;base64,${LOGO}`)
})
