import * as v from 'valibot'
import { answers, envelope, type EndpointData, type EndpointName, type Envelope } from '#contract/answers.ts'
import { pause } from '#src/lib/pause.ts'

/** So many rows are checked at a time: some ten milliseconds on a slow phone. */
const PORTION = 500

/** Checks an answer with a long list portion by portion, so that the page answers in between. As `v.safeParse` else. */
export async function checkLongList<Name extends EndpointName>(name: Name, body: unknown) {
  const schema: v.GenericSchema & { readonly item?: v.GenericSchema } = answers[name].data
  const around = v.safeParse(envelope(v.array(v.unknown())), body)
  if (!around.success) return around
  const portion = v.array(schema.item ?? v.never())
  const data: unknown[] = []
  for (let start = 0; start < around.output.data.length; start += PORTION) {
    const checked = v.safeParse(portion, around.output.data.slice(start, start + PORTION))
    if (!checked.success) return checked
    data.push(...checked.output)
    await pause()
  }
  const output = { ...around.output, data } as Envelope<unknown> as Envelope<EndpointData<Name>>
  return { success: true as const, output }
}
