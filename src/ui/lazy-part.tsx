import { lazy, type ComponentType } from 'react'
import * as words from '#words/ui/states.ts'
import { Button } from './button.tsx'
import { Message } from './message.tsx'

/**
 * A part of a page whose code comes later. Where it is not to be had (offline, or gone with an older version), that is
 * said in its place and the rest of the page stays. Loading the page again is the only way: React keeps the outcome.
 */
export function lazyPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy<ComponentType<Props>>(() => load().catch(() => ({ default: PartMissing })))
}

/** The same for a part that the page is whole without: where it is not to be had, nothing stands in its place. */
export function optionalPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy<ComponentType<Props>>(() => load().catch(() => ({ default: () => null })))
}

function PartMissing() {
  return (
    <Message kind="failed" title={words.partNotLoaded}>
      <p>{words.whyNotLoaded}</p>
      <Button className="mt-4" onClick={() => window.location.reload()}>
        {words.loadPageAgain}
      </Button>
    </Message>
  )
}
