export const zone = 'Zeitzone'
export const placeholder = 'Stadt oder Region'
export const yours = (zone: string) => `${zone} (Ihre)`
export const nothing = 'Keine Zeitzone dieses Namens. Versuchen Sie es mit einer größeren Stadt in der Nähe.'
