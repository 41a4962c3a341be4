import type { ReportDetail } from '#contract/report-answers.ts'
import type { ReportAction } from '#src/api/reports.ts'
import { externalStore } from '#src/lib/external-store.ts'
import { editsOf, isSame, putOnTop, titledAs, writtenIn, type Written } from './written.ts'

/** How long after the last letter it is saved. */
export const SAVED_AFTER_MS = 1500

interface State {
  /** In sight. */
  readonly written: Written
  /** What the server has. */
  readonly saved: Written
  /** What was written here where somebody else has changed the same and theirs stands; undefined for nothing. */
  readonly contested: Partial<Written> | undefined
}

/** Whether something is not saved that could be. */
export function isDirty({ written, saved }: State): boolean {
  return !isSame(titledAs(saved, written), saved)
}

/**
 * A draft that somebody writes in: what is changed is sent one after the other, each on top of the one before, and what is typed
 * meanwhile stays. `act` does something with the report, one after the other.
 */
export function openDraft(first: Written, act: (action: ReportAction) => Promise<ReportDetail | undefined>) {
  const store = externalStore<State>({ written: first, saved: first, contested: undefined })
  const set = (change: Partial<State>) => store.set({ ...store.get(), ...change })
  const NOTHING = Promise.resolve()
  // What the next change is sent after, also where the server has not answered yet.
  let sent = { written: first, done: NOTHING }
  let timer: ReturnType<typeof setTimeout> | undefined
  let reloading: Promise<void> | undefined

  /** Saves what is not saved. Rejects where that fails, which is said on the page too. */
  const saveAll = (): Promise<void> => {
    clearTimeout(timer)
    // What is sent while it is read again would be of the draft before.
    if (reloading !== undefined) return reloading
    const written = titledAs(sent.written, store.get().written)
    if (isSame(written, sent.written)) return sent.done
    const done = act({ kind: 'save', edits: editsOf(written) }).then(
      () => set({ saved: written }),
      (error: unknown) => {
        // The next change sends all of it again.
        if (sent.done === done) sent = { written: store.get().saved, done: NOTHING }
        throw error
      },
    )
    sent = { written, done }
    return done
  }
  const save = () => void saveAll().catch(() => undefined)
  const show = (change: Partial<Written>) => set({ written: { ...store.get().written, ...change } })
  const choose = (change: Partial<Written>) => {
    show(change)
    save()
  }
  const readAgain = async () => {
    const fresh = await act({ kind: 'reload' })
    const { written, saved, contested } = store.get()
    // Approved by somebody else: there is nothing to write in any more.
    if (fresh?.version.state !== 'draft') return
    const theirs = writtenIn(fresh)
    const both = putOnTop({ ours: titledAs(saved, written), theirs, before: saved })
    const ours = { ...contested, ...both.contested }
    sent = { written: theirs, done: NOTHING }
    set({
      written: both.written,
      saved: theirs,
      contested: Object.keys(ours).length > 0 ? ours : undefined,
    })
  }
  return {
    subscribe: store.subscribe,
    get: store.get,
    saveAll,
    /** The same, where nobody waits for it. */
    save,
    /** Changes what is in sight at once; it is saved soon after the last letter, or when the field is left. */
    type: (change: Partial<Written>) => {
      show(change)
      clearTimeout(timer)
      timer = setTimeout(save, SAVED_AFTER_MS)
    },
    /** Changes and saves at once. */
    choose,
    /** Whether leaving now would lose something. */
    wouldLose: () => store.get().contested !== undefined || isDirty(store.get()),
    /** Reads the draft again, and goes on from there with what was changed here on top. */
    reload: () => {
      clearTimeout(timer)
      reloading = readAgain().finally(() => (reloading = undefined))
      reloading.then(save, () => undefined)
    },
    /** Takes what is contested, or leaves what stands. */
    settle: (isOurs: boolean) => {
      const { contested } = store.get()
      set({ contested: undefined })
      if (isOurs && contested !== undefined) choose(contested)
    },
    /** The draft is gone, and with it whatever was written. */
    drop: () => {
      clearTimeout(timer)
      set({ written: store.get().saved, contested: undefined })
    },
    /** Nobody looks at it any more. */
    end: () => clearTimeout(timer),
  }
}
