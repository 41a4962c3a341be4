/** Whether colours that a host wishes for can be seen and read on what they stand (WCAG 2: 1.4.3 and 1.4.11). */
import type { EmbedTheme } from '#contract/embed-frame.ts'
import { contrastOnWhite } from '#contract/report-brand.ts'
import * as words from '#words/embed-look.ts'

/** What was not taken, and why: for the console of whoever builds the page around the frame. */
export type Fault = string

/** Text needs so much. */
const READABLE = 4.5
/** Lines, bars and the mark of the focus need so much. */
const VISIBLE = 3

/** How much of the accent is in what lies behind things that are chosen. */
const SOFT = 0.12

/** Those of `src/index.css`, which a test in a browser holds against it. */
export const TOKENS = {
  light: {
    page: '#f6f8fb',
    surface: '#ffffff',
    ink: '#1b222e',
    muted: '#575e69',
    accent: '#2559bf',
    accentSoft: '#e2edff',
    onAccent: '#ffffff',
  },
  dark: {
    page: '#0e1116',
    surface: '#15181f',
    ink: '#e9ebef',
    muted: '#a3a8b1',
    accent: '#81aaf7',
    accentSoft: '#1f304f',
    onAccent: '#0a111f',
  },
} as const
type Theme = keyof typeof TOKENS

export interface Colours {
  readonly page: string
  readonly accent: string
  /** The accent where it can be read as text, else the colour of text. */
  readonly accentText: string
  readonly accentSoft: string
  /** The same for text on that. */
  readonly accentOnSoft: string
  /** Of text on the accent. */
  readonly onAccent: string
}

/** The colours in both themes; each theme takes what can be read in it, and says of the rest why not, if it may be shown. */
export function lightDark(shown: EmbedTheme, background: string | undefined, accent: string | undefined) {
  const all: Fault[] = []
  const of = (theme: Theme): Colours => {
    const faults = shown === 'system' || shown === theme ? all : []
    const tokens = TOKENS[theme]
    const page = pageIn(theme, background, faults)
    const worst = (colour: string) => Math.min(contrast(colour, tokens.surface), contrast(colour, page))
    const own = { ...tokens, page, accentText: tokens.accent, accentOnSoft: tokens.accent }
    if (accent === undefined) return own
    if (worst(accent) < VISIBLE) {
      faults.push(words.tooPale('accent', accent, theme, worst(accent).toFixed(1), VISIBLE))
      return own
    }
    const accentSoft = mixed(tokens.surface, accent, SOFT)
    return {
      page,
      accent,
      accentText: worst(accent) >= READABLE ? accent : tokens.ink,
      accentSoft,
      accentOnSoft: contrast(accent, accentSoft) >= READABLE ? accent : tokens.ink,
      onAccent: contrast('#ffffff', accent) >= contrast('#000000', accent) ? '#ffffff' : '#000000',
    }
  }
  return { colours: { light: of('light'), dark: of('dark') }, faults: all }
}

function pageIn(theme: Theme, background: string | undefined, faults: Fault[]): string {
  const { page, ink, muted, accent } = TOKENS[theme]
  // What lies behind a transparent page only the page around knows.
  if (background === undefined || background === 'transparent') return page
  const ofText = Math.min(contrast(ink, background), contrast(muted, background))
  if (ofText >= READABLE && contrast(accent, background) >= VISIBLE) return background
  faults.push(words.tooPale('background', background, theme, ofText.toFixed(1), READABLE))
  return page
}

/** From 1 to 21, of two colours `#rrggbb`, as WCAG 2 computes it. */
export function contrast(a: string, b: string): number {
  // Of the two by themselves against white, what is white goes out.
  const ratio = contrastOnWhite(a) / contrastOnWhite(b)
  return Math.max(ratio, 1 / ratio)
}

/** So much of the second in the first. */
function mixed(first: string, second: string, share: number): string {
  const part = (at: number) => {
    const [a, b] = [first, second].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round(a! * (1 - share) + b! * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(1)}${part(3)}${part(5)}`
}
