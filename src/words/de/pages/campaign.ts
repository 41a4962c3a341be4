export const qrs = 'QR-Codes im Vergleich'
