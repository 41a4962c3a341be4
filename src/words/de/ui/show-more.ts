export const showAll = (all: string) => `Alle ${all} anzeigen`
export const showSome = (next: string, all: string) => `${next} von ${all} anzeigen`
export const showFirst = (first: string) => `Nur die ersten ${first} anzeigen`
