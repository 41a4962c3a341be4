/** What is put on the clipboard: text, and where it has cells or emphasis the same as HTML. */
export interface Copied {
  readonly text: string
  readonly html?: string
}

/** Copies, and says whether the browser let it. Called from a click, for browsers ask for one. */
export async function copy(copied: Copied): Promise<boolean> {
  try {
    if (copied.html === undefined) await navigator.clipboard.writeText(copied.text)
    else await navigator.clipboard.write([new ClipboardItem(asBlobs(copied.text, copied.html))])
    return true
  } catch {
    // Without TLS, as on many an intranet, there is no clipboard but this old way.
    return copyBySelection(copied)
  }
}

function asBlobs(text: string, html: string): Record<string, Blob> {
  return {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  }
}

function copyBySelection({ text, html }: Copied): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'sr-only'
  document.body.append(field)
  field.select()
  field.addEventListener('copy', (event) => {
    if (html === undefined || event.clipboardData === null) return
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    event.preventDefault()
  })
  const done = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return done
}
