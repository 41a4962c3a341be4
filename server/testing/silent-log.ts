import type { Log } from '#server/log.ts'

/** Says nothing. */
export const silentLog: Log = { error() {}, warn() {}, info() {}, debug() {} }
