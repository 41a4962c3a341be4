/** What the stand-in can be told to do wrong, or only differently. */
import type { EndpointName } from '#contract/answers.ts'

/** Answers with that status and the vendor's envelope. */
export const STATUS_FAULTS = ['400', '401', '403', '404', '429', '500', '502', '503', '504', 'redirect'] as const

/** Breaks the connection or the text of the answer. */
export const WIRE_FAULTS = [
  'timeout',
  'slow body',
  'reset',
  'broken off',
  'html',
  'truncated',
  'no data',
  'too large',
] as const

/** Answers with data that cannot be read. */
export const BROKEN_DATA = ['wrong types', 'missing fields', 'numbers beyond counting'] as const

/** Answers with data that is odd but right. */
export const ODD_DATA = [
  'unknown fields',
  'other names',
  'numbers as text',
  'nulls',
  'sparse timeline',
  '50,000 codes',
  'huge numbers',
  'control characters',
  'html in titles',
] as const

type StatusFault = (typeof STATUS_FAULTS)[number]
export type DataFault = (typeof BROKEN_DATA)[number] | (typeof ODD_DATA)[number]
export type Fault = StatusFault | (typeof WIRE_FAULTS)[number] | DataFault

export interface FaultRule {
  readonly fault: Fault
  /** Left out: all of them. */
  readonly endpoint?: EndpointName
  /** For so many requests; left out: until healed. */
  readonly times?: number
  /** `Retry-After` of a 429 or 503; left out: none. */
  readonly retryAfterSeconds?: number
  /** Which field `missing fields` leaves out; left out: the figure without which the answer is none. */
  readonly field?: string
}

/** The rules that hold, and how often yet. */
export function createFaults() {
  let rules: { rule: FaultRule; left: number }[] = []
  return {
    add(rule: FaultRule): void {
      rules.push({ rule, left: rule.times ?? Infinity })
    },
    clear(): void {
      rules = []
    },
    /** The first rule that holds for a request there; used once more by that. */
    take(endpoint: EndpointName | undefined): FaultRule | undefined {
      const held = rules.find(
        ({ rule, left }) => left > 0 && (rule.endpoint === undefined || rule.endpoint === endpoint),
      )
      if (held === undefined) return undefined
      held.left--
      return held.rule
    },
  }
}

export function isDataFault(fault: Fault): fault is DataFault {
  return [...BROKEN_DATA, ...ODD_DATA].includes(fault as DataFault)
}

export function isStatusFault(fault: Fault): fault is StatusFault {
  return STATUS_FAULTS.includes(fault as StatusFault)
}
