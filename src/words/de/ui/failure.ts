/** Before why, as a sentence. */
export const failed = 'Das hat nicht geklappt.'
