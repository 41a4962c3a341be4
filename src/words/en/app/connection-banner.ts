export const serverLost = 'The server cannot be reached. What you see may be old; we ask again every minute.'
export const tryNow = 'Try now'
