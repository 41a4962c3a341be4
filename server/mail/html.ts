/** The few pieces of HTML that mails are made of. */
import type { Language } from '#contract/languages.ts'

/** Subject, text and HTML. */
export interface Written {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Lines as one paragraph; `style` in CSS, for the paragraph itself. */
export function paragraph(text: string, style = ''): string {
  return `<p style="margin:0 0 16px;${style}">${inHtml(text)}</p>`
}

/** A link on a line of its own. */
export function linkTo(address: string, words: string): string {
  return `<p style="margin:0 0 16px"><a href="${inHtml(address)}" style="color:#1a5fb4;font-weight:600">${inHtml(words)}</a></p>`
}

/** A page that mail programs of all kinds draw alike: no styles but those on the things themselves, nothing loaded. */
export function page(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${inHtml(title)}</title></head>
<body style="margin:0;padding:24px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:15px;line-height:22px;color:#1f2933;background:#ffffff">
<main style="display:block;max-width:560px">
${body}
</main>
</body>
</html>
`
}

/** A text as HTML: what would be markup is letters, line breaks stay. */
export function inHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>\n')
}
