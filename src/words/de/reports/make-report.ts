export const make = 'Bericht erstellen'
export const most = (count: number) => `Wählen Sie höchstens ${count} Codes für einen Bericht`
/** Those about what is in sight. */
export const reports = 'Berichte'
