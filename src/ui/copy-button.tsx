import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { cx } from '#src/lib/cx.ts'
import { announce } from './announcer.tsx'

const SHOWN_MS = 1500

/** Copies a text; a tick and a word to screen readers say that it was done. */
export function CopyButton({ text, what, className }: { text: string; what: string; className?: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    const done = await copyText(text)
    setCopied(done)
    announce(done ? `Copied ${text}` : `${text} could not be copied`)
  }
  const Icon = copied ? Check : Copy
  return (
    <button
      type="button"
      aria-label={`Copy ${what}`}
      title={copied ? 'Copied' : `Copy ${what}`}
      onClick={() => void copy()}
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

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Without TLS, as on many an intranet, there is no clipboard but this old way.
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'sr-only'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return done
}
