/** The page around the dashboard, written at the build. */
export const description = 'Scans of your QR codes: when, where, on what, from where.'
export const needsScript = 'Scanboard draws its figures in the browser and needs JavaScript to do so.'
