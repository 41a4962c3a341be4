export const title = 'This page could not be shown'
export const why = 'It may have been updated since you opened it, or the connection was lost.'
export const again = 'Load it again'
