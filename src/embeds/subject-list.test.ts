import { expect, test } from 'vitest'
import { findNamed } from './subject-list.ts'

test('finds by each word of a name or id, however umlauts are spelled', () => {
  const all = [
    { id: 'kt', name: 'Köln Tourismus' },
    { id: 'koeln-2', name: 'Shop' },
  ]
  const find = (text: string) => findNamed(all, text).map(({ id }) => id)
  expect(find('koeln')).toEqual(['kt', 'koeln-2'])
  expect(find('Köln')).toEqual(['kt', 'koeln-2'])
  expect(find('tourismus koln')).toEqual(['kt'])
  expect(find('shop 2')).toEqual(['koeln-2'])
  expect(find(' ')).toEqual(['kt', 'koeln-2'])
})
