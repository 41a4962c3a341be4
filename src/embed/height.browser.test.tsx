import { expect, test } from 'vitest'
import { MOST_HEIGHT, watchHeight } from './height.ts'

test('each height is told once, growing and shrinking, and none that would draw a list of any length', async () => {
  const content = document.createElement('div')
  document.body.append(content)
  const told: number[] = []
  const end = watchHeight(content, (height) => told.push(height))
  const be = async (height: string, expected: number[]) => {
    content.style.height = height
    await expect.poll(() => told).toEqual(expected)
  }
  await be('300px', [300])
  await be('299.2px', [300])
  await be('1000.5px', [300, 1001])
  await be('200px', [300, 1001, 200])
  // 50,000 rows of 44 pixels.
  await be('2200000px', [300, 1001, 200, MOST_HEIGHT])
  end()
  content.remove()
})
