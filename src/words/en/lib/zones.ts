/** A part of the name of a zone: the continent, the ocean or the country. */
export const region = (name: string) => name
