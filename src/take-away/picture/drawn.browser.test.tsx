import { expect, test } from 'vitest'
import { drawn } from './drawn.ts'

const frames = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame)
}

test.each([
  ['a chart that has not been measured', '<figure><div aria-busy="true"></div></figure>'],
  ['a skeleton', '<div class="h-4 motion-safe:animate-pulse"></div>'],
])('a part is not drawn as long as there is %s in it, however still it stands', async (_, coming) => {
  const part = document.createElement('div')
  part.innerHTML = coming
  document.body.append(part)
  let isDrawn = false
  const waiting = drawn(part).then(() => (isDrawn = true))
  await frames(10)
  expect(isDrawn).toBe(false)
  part.innerHTML = '<figure><div><svg></svg></div></figure>'
  await waiting
  part.remove()
})
