/** The page around the dashboard, written at the build. */
export const description = 'Scans Ihrer QR-Codes: wann, wo, womit, woher.'
export const needsScript = 'Scanboard zeichnet seine Zahlen im Browser und braucht dazu JavaScript.'
