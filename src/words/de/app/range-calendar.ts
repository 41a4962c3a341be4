export const navigation = 'Monat wechseln'
export const monthBefore = 'Zum vorigen Monat'
export const monthAfter = 'Zum nächsten Monat'
export const month = 'Monat wählen'
export const year = 'Jahr wählen'

export const day = (date: string, { today, selected }: { today: boolean; selected: boolean }) =>
  `${today ? 'Heute, ' : ''}${date}${selected ? ', ausgewählt' : ''}`
