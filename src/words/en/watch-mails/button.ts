export const byMail = 'By mail'
