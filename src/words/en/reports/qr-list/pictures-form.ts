import { formatExact } from '#src/lib/numbers.ts'

const counted = (count: number) => `${formatExact(count)} ${count === 1 ? 'picture' : 'pictures'}`

export const pictures = 'Pictures'
export const about = (count: number) =>
  `${counted(count)} in one ZIP file, made here in the browser. Each is named after its title.`
/** Of codes that have no picture. */
export const without = (codes: number) => `${formatExact(codes)} without a short URL have none.`
export const progress = (done: number, count: number) => `${formatExact(done)} of ${counted(count)}`
export const stop = 'Stop'
export const saved = (count: number) => `${counted(count)} saved`
export const failed = 'The pictures could not be made. Select fewer codes and try again.'
