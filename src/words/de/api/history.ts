export const brokeOff = 'Der Server hat abgebrochen, bevor alle Zahlen da waren.'
export const connectionBroke = 'Die Verbindung ist abgebrochen, bevor alle Zahlen da waren.'
