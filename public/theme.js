// Sets the chosen theme before the first paint. A file of its own, for the content policy allows no inline script, and
// not a module, for those run only after the page may have been painted. src/app/theme.ts writes what is read here; in frames
// of other sites it is the address that says it, as src/embed/look.ts reads it.
try {
  const root = document.documentElement
  const asked = location.pathname.startsWith('/embed/') ? new URLSearchParams(location.search) : undefined
  const theme = asked ? asked.get('theme') : localStorage.getItem('scanboard.theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  if (asked?.get('background') === 'transparent') root.style.background = 'none'
} catch {
  // Storage may be closed to the page: the system's theme it is.
}
