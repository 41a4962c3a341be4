import * as v from 'valibot'
import type { Engine } from '../engine.ts'
import { classify } from './agents.ts'

/** User agents judged at a time: memory stays the same however many there are. */
const AT_ONCE = 20_000

const agentRow = v.object({ key: v.string(), user_agent: v.string() })

/** Fills `import_devices`: each distinct user agent of the file is judged once, and joined in the engine. */
export async function judgeAgents(engine: Engine, signal?: AbortSignal): Promise<void> {
  for (let after = '0'; ;) {
    signal?.throwIfAborted()
    const rows = await engine.rows(
      agentRow,
      // As text: a hash does not fit in a JavaScript number.
      `SELECT toString(agent) AS key, any(user_agent) AS user_agent FROM import_agents
       WHERE agent > {after:UInt64} GROUP BY agent ORDER BY agent LIMIT ${AT_ONCE}`,
      { after },
    )
    await engine.insert(
      'import_devices',
      rows.map(({ key, user_agent }) => ({ agent: key, ...classify(user_agent) })),
    )
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)!.key
  }
}
