export const navigation = 'Navigation bar'
export const monthBefore = 'Go to the Previous Month'
export const monthAfter = 'Go to the Next Month'
export const month = 'Choose the Month'
export const year = 'Choose the Year'

export const day = (date: string, { today, selected }: { today: boolean; selected: boolean }) =>
  `${today ? 'Today, ' : ''}${date}${selected ? ', selected' : ''}`
