import { availableParallelism, cpus, totalmem } from 'node:os'

/** What the figures were taken on, in general terms. */
export interface Machine {
  readonly cores: number
  readonly processor: string
  readonly memoryGib: number
  readonly node: string
  readonly platform: string
}

export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() || 'unknown processor',
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  }
}

export function describeMachine({ cores, processor, memoryGib, node, platform }: Machine): string {
  return `${cores} cores (${processor}), ${memoryGib} GiB, ${platform}, Node ${node}`
}
