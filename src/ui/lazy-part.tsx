import { lazy, useState, type ComponentType, type ReactNode } from 'react'
import * as words from '#words/ui/states.ts'
import { Button } from './button.tsx'
import { Message } from './message.tsx'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

interface Part<Props> {
  (props: Props): ReactNode
  /** Loads the code before it is needed. Where that is done, the part stands there at once. */
  readonly load: () => void
}

/**
 * A part of a page whose code comes later. Where it is not to be had (offline, or gone with an older version), that is
 * said in its place and the rest of the page stays. Loading the page again is the only way: React keeps the outcome.
 */
export function lazyPart<Props extends object>(load: Load<Props>): Part<Props> {
  return part(load, PartMissing)
}

/** The same for a part that the page is whole without: where it is not to be had, nothing stands in its place. */
export function optionalPart<Props extends object>(load: Load<Props>): Part<Props> {
  return part(load, () => null)
}

function part<Props extends object>(load: Load<Props>, Missing: ComponentType<Props>): Part<Props> {
  let loaded: ComponentType<Props> | undefined
  const loading = () =>
    load().then(
      (module) => {
        loaded = module.default
        return module
      },
      () => ({ default: Missing }),
    )
  const Later = lazy<ComponentType<Props>>(loading)
  function Part(props: Props) {
    // React shows what stands in for a lazy component that is there already, and what came in its place 300 ms later.
    const [Shown] = useState(() => loaded ?? Later)
    return <Shown {...props} />
  }
  return Object.assign(Part, { load: () => void loading() })
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
