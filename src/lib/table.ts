/** Tables leave the server as well: what they are stands in the contract. */
export * from '#contract/table.ts'
