/** Loaded before the server's own program: sets its clock to the time in this module's address, and lets it go on. */
const now = Date.parse(new URL(import.meta.url).searchParams.get('now') ?? '')
if (Number.isNaN(now)) throw new Error('The address of this module needs the time: clock.ts?now=2026-05-21T15:20:00Z')

const machine = Date.now.bind(Date)
const ahead = now - machine()
Date.now = () => machine() + ahead
