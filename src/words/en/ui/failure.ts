/** Before why, as a sentence. */
export const failed = 'That did not work.'
