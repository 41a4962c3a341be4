import type { AskedBy } from '#server/sources/source.ts'
import type { DataVersion } from './data-version.ts'
import { haveGone, type Askers } from './turns.ts'

/** Answers by their questions, for the version of the data that they were found in. */
export interface Answers {
  /**
   * The answer to a question; `find` is called where it is not known. Asked again while it is being found, it is found
   * once, for all who have asked by then, unless those before have gone: what they asked for may be given up. Answers are
   * frozen, as all who ask share them, and so are plain: arrays, objects and what is in JSON. Throws a `TypeError` at
   * anything else. A failure is not kept.
   */
  of<Answer>(
    version: DataVersion,
    question: string,
    find: (askers: Askers) => Promise<Answer>,
    asker?: AskedBy,
  ): Promise<Answer>
  /** Whether the answer is known or being found. */
  has(version: DataVersion, question: string): boolean
}

interface Frozen {
  readonly value: unknown
  readonly bytes: number
}

interface Kept {
  readonly answer: Promise<Frozen>
  /** Who waits for it; undefined once it has been found. */
  askers: AskedBy[] | undefined
  bytes: number
}

/** As `freeze` estimates: some ten thousand answers about a span, or a few lists of 50,000 codes. */
const MOST_BYTES = 64_000_000

/** Keeps the answers to one version of the data, those asked for last the longest. */
export function createAnswers(mostBytes = MOST_BYTES): Answers {
  /** The question asked last stands last. */
  const kept = new Map<string, Kept>()
  let keptOf = ''
  let bytes = 0

  function drop(question: string): void {
    bytes -= kept.get(question)?.bytes ?? 0
    kept.delete(question)
  }

  function found(question: string, entry: Kept, answer: Frozen): void {
    if (kept.get(question) !== entry) return
    entry.bytes = answer.bytes
    entry.askers = undefined
    bytes += answer.bytes
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) break
      drop(oldest)
    }
  }

  return {
    has: ({ id }, question) => id === keptOf && kept.has(question),
    of<Answer>(
      version: DataVersion,
      question: string,
      find: (askers: Askers) => Promise<Answer>,
      asker: AskedBy = {},
    ): Promise<Answer> {
      if (version.id !== keptOf) {
        kept.clear()
        keptOf = version.id
        bytes = 0
      }
      const before = kept.get(question)
      const known = before?.askers && haveGone(before.askers) ? undefined : before
      const entry = known ?? beingFound(find, asker)
      known?.askers?.push(asker)
      kept.delete(question)
      kept.set(question, entry)
      if (known === undefined) {
        entry.answer.then(
          (answer) => found(question, entry, answer),
          () => {
            if (kept.get(question) === entry) drop(question)
          },
        )
      }
      // A question has one kind of answer.
      return entry.answer.then(({ value }) => value as Answer)
    },
  }
}

function beingFound(find: (askers: Askers) => Promise<unknown>, asker: AskedBy): Kept {
  const askers = [asker]
  return { askers, answer: find(askers).then((value) => ({ value, bytes: freeze(value) })), bytes: 0 }
}

/** Makes a value and all within unchangeable, and estimates its size in bytes. */
function freeze(value: unknown): number {
  if (typeof value === 'string') return 16 + value.length
  if (typeof value !== 'object' || value === null) return 8
  // Of a Map or a Set neither could be done, and it would be kept as if it weighed nothing.
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError('Only plain answers are kept.')
  }
  Object.freeze(value)
  return Object.values(value).reduce<number>((sum, inner) => sum + freeze(inner), 16)
}
