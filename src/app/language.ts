import { LANGUAGE_WANTED, type Language } from '#contract/languages.ts'

const YEAR_IN_SECONDS = 31_536_000

/** Opens the page anew in another language, and from now on every page in this browser. */
export function chooseLanguage(language: Language): void {
  document.cookie = `${LANGUAGE_WANTED}=${language}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax`
  const url = new URL(location.href)
  // A language in the address would win over the one just chosen.
  url.searchParams.delete(LANGUAGE_WANTED)
  if (url.href === location.href) location.reload()
  else location.replace(url)
}
