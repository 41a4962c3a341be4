import { Fragment } from 'react'
import type { Command } from '#src/commands/command.ts'
import { COMMANDS } from '#src/commands/table.ts'
import { cx } from '#src/lib/cx.ts'
import { Kbd } from '#src/ui/kbd.tsx'
import { Switch } from '#src/ui/switch.tsx'
import * as words from '#words/shortcuts.ts'
import { enableShortcuts, useShortcutsEnabled } from './enabled.ts'
import { capsOf, keysInWords } from '#src/commands/keys.ts'

const GROUPS: readonly Command['group'][] = ['find', 'pages', 'period', 'view']

/** All shortcuts by what they are for, and the switch that turns them off. */
export default function ShortcutList() {
  const isEnabled = useShortcutsEnabled()
  return (
    <>
      <Switch label={words.singleKeys} hint={words.whyOff} checked={isEnabled} onChange={enableShortcuts} />
      {/* In columns, which fill by themselves as rows are added. */}
      <div className="mt-4 gap-x-8 md:columns-2">
        {GROUPS.map((of) => (
          <Group
            key={of}
            title={words.groups[of]}
            commands={COMMANDS.filter(({ group }) => group === of)}
            isEnabled={isEnabled}
          />
        ))}
      </div>
    </>
  )
}

function Group(props: { title: string; commands: readonly Command[]; isEnabled: boolean }) {
  const { title, commands, isEnabled } = props
  const withKeys = commands.filter(({ keys }) => keys !== undefined)
  if (withKeys.length === 0) return null
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 text-xs font-normal text-muted">{title}</h3>
      <dl>
        {withKeys.map(({ id, name, keys = [], isAlways = false }) => {
          const isOff = !isEnabled && !isAlways
          return (
            <div key={id} className={cx('flex min-h-8 items-center justify-between gap-4', isOff && 'text-muted')}>
              <dt>{name}</dt>
              <dd>{isOff ? words.off : <Keys keys={keys} />}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="flex shrink-0 items-center gap-1">
      <span className="sr-only">{keysInWords(keys)}</span>
      {keys.map((alternative, place) => (
        <Fragment key={alternative}>
          {place > 0 && (
            <span aria-hidden className="text-xs text-muted">
              {words.or}
            </span>
          )}
          <Kbd caps={capsOf(alternative)} />
        </Fragment>
      ))}
    </span>
  )
}
