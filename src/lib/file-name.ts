/** The server names files too, by the same rules. */
export * from '#contract/file-name.ts'
