export const zone = 'Time zone'
export const placeholder = 'City or region'
export const yours = (zone: string) => `${zone} (yours)`
export const nothing = 'No zone of that name. Try a larger city nearby.'
