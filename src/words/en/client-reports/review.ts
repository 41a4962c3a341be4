/** What stands around a report while it is reviewed, and once it is approved. */
export const loading = 'Report'
export const allReports = 'All reports'
export const draft = 'Draft'
export const approved = 'Approved'
export const archived = 'Archived'
/** Behind the above, as a link to where they are ended. */
export const linksGoOn = 'Its shared links go on working'
export const version = (number: number) => `Version ${number}`
export const versions = 'Versions'

export const approve = 'Approve'
export const approveTitle = 'Approve this report'
export const approveText =
  'Approving freezes what you see: all figures, the commentary and notes, the time zone and what is compared with, under one content hash. The page, the PDF and the CSV will show the same for ever.'
export const approveFinal =
  'An approved version can be archived, but never changed or deleted. “Run again” makes a new one.'
/** When the figures were gathered, and the last day of the period. */
export const approvePart = (until: string, last: string) =>
  `The period goes on until ${last}: what is frozen are its figures up to ${until}.`
export const approveOld = (until: string) =>
  `The figures are those up to ${until}, and the period has ended since. “Refresh figures” gathers all of them.`
export const approveKnown = (until: string) =>
  `Scans are known up to ${until}: the rest of the period has yet to be brought in. “Refresh figures” gathers it then.`
export const approveNow = 'Approve and freeze'

/** Instead of the question, where something in sight is not what would be frozen. */
export const approveNoTitle = 'Its title is empty, and what is approved has its title for ever. Give it one first.'
export const approveContested = 'Somebody else has changed what you have changed too. Choose first which it is to be.'

export const refresh = 'Refresh figures'
export const refreshing = 'Gathering'
export const runAgain = 'Run again'
export const repeat = 'Repeat'
export const deleteDraft = 'Delete draft'
export const deleteTitle = 'Delete this draft'
export const deleteText = 'What was written in it is lost. Approved versions stay.'
export const archive = 'Archive'
export const unarchive = 'Take out of the archive'
/** A menu: as PDF, as CSV, on paper. */
export const download = 'Download'
/** A menu: what else can be done with the report. */
export const more = 'More'
export const pdf = 'PDF'
export const csv = 'CSV'
export const print = 'Print'
export const saving = 'Saving'
export const saved = 'All changes are saved'
export const notSaved = 'Not saved yet'
export const reload = 'Reload'

/** Before another page takes the place of what could not be saved. */
export const leaveTitle = 'Leave what is not saved?'
export const leaveText = 'What you wrote last is not saved. If you leave this page, it is lost.'
export const leave = 'Leave and lose it'

export const review = 'Review'
export const title = 'Title'
/** Below the field where it is empty; the title that the report has until then. */
export const titleNeeded = (kept: string) => `A report needs a title. Until you give it one, “${kept}” stays.`
export const language = 'Language of the report'
export const commentary = 'Commentary'
export const commentaryHint = 'An empty line begins a paragraph. **bold**, *italic*, - list, [words](https://…)'
export const sections = 'Sections'
/** Behind the name of a section that is on, where nothing of it can be shown. */
export const noGoal = 'none for these dates'
export const up = (section: string) => `Move “${section}” up`
export const down = (section: string) => `Move “${section}” down`
/** Below the heading of a section, in its author's words. */
export const addNote = (section: string) => `Add a note on “${section}”`
export const noteOn = (section: string) => `Note on “${section}”`
export const noteFull = (most: string) => `A note has at most ${most} characters.`
export const brand = 'Brand'
export const brandName = 'Name shown'
export const colour = 'Colour'
export const ownColour = 'Use a colour of the client'
export const contrast = (ratio: string) => `${ratio} : 1 on white`
export const tooPale = (ratio: string) => `${ratio} : 1 on white is too pale to be seen: at least 3 : 1. Not saved.`
export const logo = 'Logo (PNG or JPEG, up to 100 kB)'
export const removeLogo = 'Remove the logo'
export const badLogo = 'That is no PNG or JPEG of at most 100 kB and 4,000 pixels a side.'

export const otherLanguage = (language: string) =>
  `This report is written in ${language}. On paper and for its readers it looks like this:`
export const seeInIts = (language: string) => `See it in ${language}`

export const changedSince = (version: number) => `What has changed since version ${version}`
export const nothingChanged = (version: number) => `No figure has changed since version ${version}.`
export const what = 'Figure'
export const inVersion = (version: number) => `Version ${version}`
export const now = 'Now'
export const difference = 'Difference'
export const notKnown = 'not known'
export const figures: Readonly<Partial<Record<string, string>>> = {
  scans: 'Scans',
  visitorsAtLeast: 'Unique visitors, at least',
  visitorsAtMost: 'Unique visitors, at most',
  scansBefore: 'Scans compared with',
  visitorsBefore: 'Visitors compared with',
  goal: 'Goal',
  goalScans: 'Goal: scans so far',
  goalExpected: 'Goal: scans expected',
}
export const inSection = (section: string, name: string) => `${section}: ${name}`
