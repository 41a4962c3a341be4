export const between = (least: string, most: string) => `${least} to ${most}`
export const betweenInFull = (least: string, most: string) => `at least ${least}, at most ${most}`
export const why = 'Known only for parts of this span, and the same people may be in several.'
