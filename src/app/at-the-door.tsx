import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { RequestError } from '#src/api/client.ts'
import { FRESH_MS } from '#src/api/queries.ts'
import { sessionQuery } from '#src/api/session.ts'
import { cx } from '#src/lib/cx.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { ErrorWords } from '#src/ui/error-words.tsx'
import * as words from '#words/app/at-the-door.ts'
import { failureIn, signInAddress } from './sign-in-address.ts'

/**
 * In the place of everything, figures that were in sight too, for whoever is not let in. The address stays, and with it
 * the page that is shown as soon as somebody is signed in, be it in another tab.
 */
export default function AtTheDoor({ refusal }: { refusal: RequestError }) {
  const location = useLocation()
  const isLet = useIsLetIn()
  const heading = useRef<HTMLHeadingElement>(null)
  const canSignIn = refusal.door === 'sign-in'
  const isUnknown = refusal.status === 401
  const title = !isUnknown ? words.noAccess : canSignIn ? words.signInFirst : words.nobody
  const failure = isUnknown ? failureIn(location.hash) : undefined
  useEffect(() => {
    document.title = `${title} · Scanboard`
    // What had the focus is gone, and this is what there is to read.
    heading.current?.focus()
  }, [title])

  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh max-w-[26rem] flex-col items-center justify-center gap-2 px-6 pt-6 pb-[12vh] text-center"
    >
      <img src="/icon.svg" alt="" className="mb-4 size-10" />
      <h1 ref={heading} tabIndex={-1} className="text-lg text-balance outline-none">
        {title}
      </h1>
      {failure !== undefined && (
        <p role="status" className="my-2 rounded-control bg-warning-soft px-3 py-2 text-pretty text-warning">
          {words.failures[failure]}
        </p>
      )}
      <p className="text-pretty wrap-anywhere text-muted">
        {isUnknown && canSignIn ? words.comeBack : <ErrorWords error={refusal} />}
      </p>
      {canSignIn ? (
        <a
          href={signInAddress(location, !isUnknown)}
          className={cx(
            buttonClass(isUnknown ? 'quiet' : 'plain'),
            'mt-4 h-11 px-6',
            isUnknown && 'bg-accent text-on-accent hover:bg-accent hover:underline',
          )}
        >
          {isUnknown ? words.signIn : words.signInAsOther}
        </a>
      ) : (
        <Button className="mt-4 h-11 px-6" isBusy={isLet.isFetching} onClick={() => void isLet.refetch()}>
          {words.tryAgain}
        </Button>
      )}
    </main>
  )
}

/** Asks now and then whether one is let in by now, and if so lets everything be asked anew. */
function useIsLetIn() {
  const client = useQueryClient()
  const { data, isFetchedAfterMount, isError, isFetching, refetch } = useQuery({
    ...sessionQuery(),
    staleTime: 0,
    refetchInterval: FRESH_MS,
  })
  const isIn = data !== undefined && isFetchedAfterMount && !isError
  useEffect(() => {
    // Nothing stays of what somebody else may have seen before.
    if (isIn) void client.resetQueries()
  }, [isIn, client])
  return { isFetching, refetch }
}
