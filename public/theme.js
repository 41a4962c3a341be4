// Sets the chosen theme before the first paint. A file of its own, for the content policy allows no inline script, and
// not a module, for those run only after the page may have been painted. src/app/theme.ts writes what is read here.
try {
  const theme = localStorage.getItem('scanboard.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is closed to pages in some frames: the system's theme it is.
}
