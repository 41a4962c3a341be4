/** The server writes files too, by the same rules. */
export * from '#contract/csv.ts'
