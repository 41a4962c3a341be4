export const title = 'There is no such page'
export const why = 'The address may have been cut off or mistyped.'
export const toOverview = 'Go to the overview'
