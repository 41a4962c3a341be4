/** In the place of a share where nothing was before. */
export const isNew = 'new'
