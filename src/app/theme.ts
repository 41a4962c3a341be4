import { useSyncExternalStore } from 'react'
import { externalStore } from '../lib/external-store.ts'
import { store, stored } from '../lib/stored.ts'
import { THEME_KEY } from './theme-key.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const theme = externalStore(storedTheme())

/** The chosen theme. The choice is kept in this browser and followed by its other tabs. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, theme.get)
}

export const currentTheme = theme.get

export function chooseTheme(chosen: Theme): void {
  store(THEME_KEY, chosen === 'system' ? undefined : chosen)
  showTheme(chosen)
}

function subscribe(changed: () => void) {
  // What another tab chose since this page was drawn.
  const follow = (event: StorageEvent) => {
    if (event.key === THEME_KEY || event.key === null) showTheme(storedTheme())
  }
  // `src/first` ran before there were any bars to colour.
  showTheme(theme.get())
  const end = theme.subscribe(changed)
  addEventListener('storage', follow)
  return () => {
    end()
    removeEventListener('storage', follow)
  }
}

function storedTheme(): Theme {
  const kept = stored(THEME_KEY)
  return THEMES.find((theme) => theme === kept) ?? 'system'
}

/** Sets the colours of the page and of the browser's own bars around it. */
function showTheme(shown: Theme): void {
  if (shown === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = shown
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-theme-color]')) {
    const ofMeta = meta.dataset['themeColor']
    if (shown === 'system') meta.media = `(prefers-color-scheme: ${ofMeta})`
    else meta.media = shown === ofMeta ? 'all' : 'not all'
  }
  theme.set(shown)
}
