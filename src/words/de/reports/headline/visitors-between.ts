export const between = (least: string, most: string) => `${least} bis ${most}`
export const betweenInFull = (least: string, most: string) => `mindestens ${least}, höchstens ${most}`
export const why = 'Nur für Teile dieses Zeitraums bekannt, und dieselben Personen können in mehreren vorkommen.'
