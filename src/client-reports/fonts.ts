/**
 * Fonts for what a report says that the machine may not know how to write: the server that prints has often Latin letters
 * alone. Each is cut into a hundred files, of which a browser loads those that hold what is in sight.
 */
import { useEffect, useState } from 'react'

const FONTS = {
  japanese: {
    needs: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    load: () => import('@fontsource-variable/noto-sans-jp/index.css'),
  },
  korean: { needs: /\p{Script=Hangul}/u, load: () => import('@fontsource-variable/noto-sans-kr/index.css') },
  /** Drawn as Japanese where the text has that language's syllables too. */
  chinese: { needs: /\p{Script=Han}/u, load: () => import('@fontsource-variable/noto-sans-sc/index.css') },
  emoji: {
    needs: /[\p{Emoji_Presentation}\p{Regional_Indicator}\u{FE0F}]/u,
    load: () => import('@fontsource/noto-color-emoji/index.css'),
  },
}
type Font = keyof typeof FONTS

/** Those that a text needs. */
export function fontsFor(text: string): Font[] {
  return (Object.keys(FONTS) as Font[]).filter((font) => FONTS[font].needs.test(text))
}

/** Loads what a text needs; true while that is on its way. Where it does not come, the machine does what it can. */
export function useFontsFor(text: string): boolean {
  const needed = fontsFor(text).join(' ')
  const [loaded, setLoaded] = useState('')
  useEffect(() => {
    const fonts = needed.split(' ').filter((font) => font !== '') as Font[]
    void Promise.allSettled(fonts.map((font) => FONTS[font].load())).then(() => setLoaded(needed))
  }, [needed])
  return loaded !== needed
}
