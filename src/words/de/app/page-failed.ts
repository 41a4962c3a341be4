export const title = 'Diese Seite konnte nicht angezeigt werden'
export const why =
  'Vielleicht wurde sie aktualisiert, seit Sie sie geöffnet haben, oder die Verbindung ist abgebrochen.'
export const again = 'Neu laden'
