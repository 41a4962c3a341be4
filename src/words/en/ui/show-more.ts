export const showAll = (all: string) => `Show all ${all}`
export const showSome = (next: string, all: string) => `Show ${next} of ${all}`
export const showFirst = (first: string) => `Show the first ${first} only`
