import { expect, it } from 'vitest'
import { externalStore } from './external-store.ts'

it('tells of each value after it is there, until nobody wants to know', () => {
  const store = externalStore('first')
  const seen: string[] = []
  const end = store.subscribe(() => seen.push(store.get()))
  expect(store.get()).toBe('first')
  expect(seen).toEqual([])

  store.set('second')
  store.set('second')
  expect(seen).toEqual(['second', 'second'])

  end()
  store.set('third')
  expect(store.get()).toBe('third')
  expect(seen).toEqual(['second', 'second'])
})

it('goes on with the others when one ends while it is told', () => {
  const store = externalStore(0)
  const told: string[] = []
  const end = store.subscribe(() => {
    told.push('one')
    end()
  })
  store.subscribe(() => told.push('other'))
  store.set(1)
  store.set(2)
  expect(told).toEqual(['one', 'other', 'other'])
})
