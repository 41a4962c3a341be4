export const signInFirst = 'Melden Sie sich an, um das Dashboard zu sehen'
export const comeBack = 'Danach kommen Sie auf diese Seite zurück.'
export const signIn = 'Anmelden'
export const signInAsOther = 'Mit anderem Konto anmelden'
export const nobody = 'Sie sind nicht angemeldet'
export const noAccess = 'Sie haben keinen Zugang zu diesem Dashboard'
export const tryAgain = 'Erneut versuchen'
export const failures = {
  unreachable: 'Die Anmeldung ist gerade nicht erreichbar. Versuchen Sie es in einer Minute erneut.',
  refused: 'Sie wurden nicht angemeldet: Sie sind zurückgegangen oder wurden abgewiesen.',
  failed:
    'Die Anmeldung wurde nicht abgeschlossen. Vielleicht hat sie zu lange gedauert oder in einem anderen Tab begonnen. Versuchen Sie es noch einmal.',
}
