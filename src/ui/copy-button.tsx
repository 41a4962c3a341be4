import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/ui/copy-button.ts'
import { announce } from './announcer.tsx'
import { copy } from './clipboard.ts'

const SHOWN_MS = 1500

/** Longer texts are not read aloud, but called by what they are. */
const MOST_READ = 200

/** Copies a text; a tick and a word to screen readers say that it was done. */
export function CopyButton({
  text,
  what,
  className,
  tabIndex,
}: {
  text: string
  what: string
  className?: string
  tabIndex?: 0 | -1
}) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copyText = async () => {
    const done = await copy({ text })
    setCopied(done)
    const named = text.length > MOST_READ ? what : text
    announce(done ? words.copiedText(named) : words.notCopied(named))
  }
  const Icon = copied ? Check : Copy
  return (
    <button
      type="button"
      aria-label={words.copy(what)}
      title={copied ? words.copied : words.copy(what)}
      tabIndex={tabIndex}
      onClick={() => void copyText()}
      className={cx(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-control hover:bg-sunken',
        copied ? 'text-positive' : 'text-muted hover:text-ink',
        className,
      )}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  )
}
