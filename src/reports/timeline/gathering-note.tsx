import { useEffect, useRef } from 'react'
import type { HistorySnapshot, Subject } from '#contract/history.ts'
import type { Figures } from '#src/api/figures.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Level } from '#src/ui/level.tsx'
import * as words from '#words/reports/timeline/gathered.tsx'
import { progressOf } from './gathered.ts'
import { useGathered } from './use-gathered.ts'

/** Beside the title while the chart is being filled: how far it is, and how long it will take. Shorter on a phone. */
export function GatheringNote({ subject, figures }: { subject: Subject; figures: Figures }) {
  const { own, before } = useGathered(subject, figures)
  const gathering = [own, before].find(({ data, error }) => error === null && data && progressOf(data))
  const progress = gathering?.data && progressOf(gathering.data)
  useAnnouncedEnd(progress ? 'gathering' : isComplete(own.data) && isComplete(before.data) ? 'complete' : 'neither')
  if (progress === undefined) return null
  const { known, all, words: knownInWords, time } = progress
  return (
    <>
      {words.progress(knownInWords, time, gathering === before, (wide) => (
        <span className="max-sm:sr-only">{wide}</span>
      ))}
      <Level
        kind="progress"
        label={words.timeline}
        value={known}
        max={all}
        text={knownInWords}
        // A thin line along the lower edge of the panel's header: it takes no room, so nothing moves when it goes.
        className="absolute inset-x-4 bottom-1.5 h-0.5"
      />
    </>
  )
}

function isComplete(history: HistorySnapshot | undefined): boolean {
  return history?.coming === 0 && history.buckets.every(({ scans }) => scans !== null)
}

/** Whoever hears the page is told when the chart that was filled is complete, wherever they are on it by then. */
function useAnnouncedEnd(state: 'gathering' | 'complete' | 'neither'): void {
  const wasGathering = useRef(false)
  useEffect(() => {
    if (state === 'complete' && wasGathering.current) announce(words.complete)
    if (state !== 'neither') wasGathering.current = state === 'gathering'
  }, [state])
}
