export const all = (name: string) => `All QR codes with the tag ${name}`
export const add = 'Add tags'
export const change = 'Change'
export const tryAgain = 'Try again'
export const none = 'None'
