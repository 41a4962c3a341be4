import { Count } from '#src/ui/count.tsx'
import { Change } from './change.tsx'
import type { Fact, Rhythm } from './rhythm.ts'

/** The best bucket and the usual one. */
export function RhythmBlocks({ rhythm: { busiest, average } }: { rhythm: Rhythm }) {
  return (
    <>
      <FactBlock fact={busiest} />
      <FactBlock fact={average} />
    </>
  )
}

function FactBlock({ fact: { name, value, of, compared } }: { fact: Fact }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="text-xl font-semibold">
        {value === undefined ? <span aria-hidden>–</span> : <Count value={value} />}
      </dd>
      {compared ? (
        <dd title={compared.days}>
          <Change change={compared.change} />
        </dd>
      ) : (
        <dd className="min-h-5 text-muted tabular-nums">{of}</dd>
      )}
    </div>
  )
}
