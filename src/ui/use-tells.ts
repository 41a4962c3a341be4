import { useLayoutEffect, useState } from 'react'

/** By what went wrong: those parts of the page that have met it, the first first, and how each is told. */
const met = new WeakMap<Error, Set<(tells: boolean) => void>>()

/**
 * Whether this part of the page is the one to tell of an error: parts that share an answer share its error, and six
 * alarms for one fault hide what is wrong. That is the first of them, and when it goes, the next.
 */
export function useTells(error: Error): boolean {
  const [tells, setTells] = useState(false)
  useLayoutEffect(() => {
    const parts = met.get(error) ?? new Set()
    met.set(error, parts.add(setTells))
    const choose = () => [...parts].forEach((set, place) => set(place === 0))
    choose()
    return () => {
      parts.delete(setTells)
      choose()
    }
  }, [error])
  return tells
}
