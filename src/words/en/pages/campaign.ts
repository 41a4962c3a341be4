export const qrs = 'QR codes compared'
