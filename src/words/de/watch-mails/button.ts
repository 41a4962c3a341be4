export const byMail = 'Per E-Mail'
