import { useEffect, useState } from 'react'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** `public/theme.js` reads the same before the first paint. */
const STORAGE_KEY = 'scanboard.theme'

/** The chosen theme and its setter. The choice is kept in this browser and followed by its other tabs. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(storedTheme)
  useEffect(() => showTheme(theme), [theme])
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === STORAGE_KEY || event.key === null) setTheme(storedTheme())
    }
    addEventListener('storage', follow)
    return () => removeEventListener('storage', follow)
  }, [])
  const choose = (chosen: Theme) => {
    storeTheme(chosen)
    setTheme(chosen)
  }
  return [theme, choose]
}

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return THEMES.find((theme) => theme === stored) ?? 'system'
  } catch {
    // Storage is closed to pages in some frames.
    return 'system'
  }
}

function storeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    // The choice then holds until the page is left.
  }
}

/** Sets the colours of the page and of the browser's own bars around it. */
function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-theme-color]')) {
    const ofMeta = meta.dataset['themeColor']
    if (theme === 'system') meta.media = `(prefers-color-scheme: ${ofMeta})`
    else meta.media = theme === ofMeta ? 'all' : 'not all'
  }
}
