/** `when`: "so far"; empty where the period is over. */
export const covered = (span: string, when: string) => (when === '' ? span : `${span}, ${when}`)
export const asOf = (time: string) => `as of ${time}`
