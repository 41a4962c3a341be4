import { useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { FindingDialog } from '#src/commands/command.ts'
import { COMMANDS } from '#src/commands/table.ts'
import { useCommandContext } from '#src/commands/use-command-context.ts'
import { setKeyHints } from '#src/ui/key-hints.ts'
import { useKeepFilters } from '#src/url-state/use-filters.ts'
import { useShortcutsEnabled } from './enabled.ts'
import { ariaKeys, keysInWords } from '#src/commands/keys.ts'
import { pressedKey } from './pressed.ts'

/** The second of two keys must come within this time. */
const PAUSE_MS = 3000

interface Props {
  readonly open: (dialog: FindingDialog) => void
  /** The key that was pressed while this code was on its way. */
  readonly first: KeyboardEvent | undefined
}

/** Listens for the keys of the table while they are switched on. Draws nothing. */
export default function Shortcuts({ open, first }: Props) {
  const context = useCommandContext(open)
  const navigate = useNavigate()
  const keepFilters = useKeepFilters()
  const isEnabled = useShortcutsEnabled()
  const before = useRef({ key: '', at: -PAUSE_MS })

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = pressedKey(event)
    if (key === undefined) return
    const { key: keyBefore, at } = before.current
    const keys = event.timeStamp - at < PAUSE_MS ? [`${keyBefore} ${key}`, key] : [key]
    before.current = { key, at: event.timeStamp }
    // The two together come before the second alone: `g c` is no `c`.
    const offered = COMMANDS.filter((one) => !one.isAlways && (one.isOffered?.(context) ?? true))
    const command = keys.flatMap((pressed) => offered.filter((one) => one.keys?.includes(pressed))).at(0)
    if (command === undefined) return
    event.preventDefault()
    before.current.at = -PAUSE_MS
    if (command.to !== undefined) void navigate(keepFilters(command.to))
    void command.run?.(context)
  })

  useEffect(() => {
    if (!isEnabled) return
    const listener = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listener)
    setKeyHints(HINTS)
    return () => {
      removeEventListener('keydown', listener)
      setKeyHints({})
    }
  }, [isEnabled])

  const replay = useEffectEvent(() => {
    if (first !== undefined && isEnabled) onKey(first)
  })
  useEffect(() => replay(), [])

  return null
}

const HINTS = Object.fromEntries(
  COMMANDS.flatMap(({ id, keys }) => (keys ? [[id, { words: keysInWords(keys), aria: ariaKeys(keys) }]] : [])),
)
