/**
 * Seeded randomness for the demo organisation: the same seed and label give the same numbers on every machine. Each
 * thing draws from a stream of its own, named by a label, so that adding a code does not change all that come after.
 */
export interface Random {
  /** A number from 0 (possible) to 1 (not). */
  next(): number
  /** An integer from 0 to `below` - 1. */
  integer(below: number): number
  /** From the standard normal distribution. */
  normal(): number
  pick<Item>(items: readonly Item[]): Item
  shuffled<Item>(items: readonly Item[]): Item[]
}

/** The stream that a seed and a label name, from its first number on. */
export function randomOf(seed: number, label: string): Random {
  const next = sfc32(hash(`${seed}/${label}`))
  const integer = (below: number) => Math.floor(next() * below)
  return {
    next,
    integer,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (items) => items[integer(items.length)]!,
    shuffled: (items) => {
      const deck = [...items]
      for (let i = deck.length - 1; i > 0; i--) {
        const j = integer(i + 1)
        ;[deck[i], deck[j]] = [deck[j]!, deck[i]!]
      }
      return deck
    },
  }
}

/** FNV-1a over the code units, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Chris Doty-Humphrey's small fast counter, from PractRand; passes its tests with 128 bits of state. */
function sfc32(seed: number): () => number {
  let a = 0
  let b = seed
  let c = 0x9e3779b9
  let counter = 1
  const step = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 12; i++) step()
  return step
}

/** Splits a whole number into whole shares in proportion to the weights; the shares add up to it exactly. */
export function apportion(total: number, weights: ArrayLike<number>): number[] {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i]!
  let seen = 0
  let given = 0
  return Array.from(weights, (weight) => {
    seen += weight
    const upTo = sum === 0 ? 0 : Math.round((seen / sum) * total)
    const share = upTo - given
    given = upTo
    return share
  })
}
