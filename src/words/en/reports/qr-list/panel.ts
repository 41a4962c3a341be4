/** Of the list as a whole and what stands around it. */
export const many = 'QR codes'
export const one = 'QR code'
export const search = 'Search title, address or id'

export const empty = 'There are no QR codes yet'
export const emptyNext = 'They come with their scans. Where Scanboard runs, import a log of them:'
/** Read aloud before a command. */
export const emptyCommand = 'Command that imports'
/** Stands for the name of a file in a command. */
export const emptyFile = 'FILE'

export const columns = 'Columns'
export const usualColumns = 'Show the usual ones'

export const pictures = 'Pictures'
export const picturesTitle = 'QR pictures'
