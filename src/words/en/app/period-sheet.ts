/** When figures were taken, as `as-of.ts` tells it, further on in a line. */
export const inLine = (told: string) => told.replace(/^./, (letter) => letter.toLowerCase())
