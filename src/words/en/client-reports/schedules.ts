/** Reports that are made again each month or week: the dialog, and their list. */
import type { ScheduleRun } from '#contract/schedule-answers.ts'

export const repeatTitle = 'Repeat this report'
export const editTitle = 'Change this schedule'
export const loading = 'Schedule'

export const rhythm = 'How often'
export const rhythms = {
  monthly: 'Monthly, for the month before',
  weekly: 'Weekly, for the week before',
  quarterly: 'Quarterly, for the quarter before',
  yearly: 'Yearly, for the year before',
}
export const days = { monthly: 'On day', quarterly: 'On day of the first month', yearly: 'On day of January' }
export const lastDay = 'The last day'
export const weekday = 'On'
export const hour = 'At'
export const zone = (name: string) => `By the clock and the calendar of ${name}.`
export const title = 'Title'
export const titleHint = (mark: string) => `${mark} stands for the dates, such as “May 2026”; in the subject too.`
/** Of one that names dates by itself. */
export const staysDated = {
  title: (mark: string) =>
    `The title names dates, and every report to come would have them. Put ${mark} in their place.`,
  subject: (mark: string) =>
    `The subject names dates, and every report to come would have them. Put ${mark} in their place.`,
  message: (_mark: string) => 'The message names dates, and every mail to come would have them.',
}
export const compare = 'Compared with'

export const inAdvance = 'Approve and send without review'
export const inAdvanceOff = 'A draft is prepared and waits for review. Nothing is sent before somebody has approved it.'
export const inAdvanceOn =
  'Nobody will have seen the figures or the text before they reach the recipients. Your name stands under the approval, with “in advance”.'
export const cannotSend = 'Not possible here: the server cannot send reports by mail.'
export const keepCommentary = 'Take the commentary and notes over'
export const keepCommentaryHint =
  'What was written about these figures would stand beside others. Without it there is no commentary, and no note.'
/** Also of one that could not be prepared. */
export const notify = (isApprovedInAdvance: boolean) =>
  isApprovedInAdvance
    ? 'Tell by mail where it could not be sent'
    : 'Tell by mail that a draft is ready, or could not be prepared'
export const notifyHint = 'One address, or nobody.'

export const whatHappens = 'What will happen'
/** All in words already. */
export const next = (when: string, dates: string) => `On ${when} the figures of ${dates} are gathered.`
export const thenDraft = 'A draft with them then waits under Reports, marked “To review”.'
export const thenSent = (count: number, people: string) =>
  `The report is then approved as it is, and sent to ${count === 1 ? '1 person' : `${people} people`} at once.`
export const save = 'Save'
export const isMade = 'The report is repeated from now on.'
export const isSaved = 'The schedule is changed.'
export const faults = {
  noTitle: 'Give it a title.',
  noRecipients: 'What is sent without review has to be sent to somebody.',
  badNotify: (text: string) => `“${text}” is no address such as ann@example.org.`,
}

export const listTitle = 'Schedules'
/** Also of what else repeats, as the names of its states and of what can be done with it. */
export const dailyAt = (time: string) => `Each day at ${time}`
/** On a day of a month, or its last. */
export const dated = {
  monthly: {
    on: (day: string, time: string) => `Monthly on day ${day} at ${time}`,
    last: (time: string) => `Monthly on the last day at ${time}`,
  },
  quarterly: {
    on: (day: string, time: string) => `Quarterly on day ${day} of the first month at ${time}`,
    last: (time: string) => `Quarterly on the last day of the first month at ${time}`,
  },
  yearly: {
    on: (day: string, time: string) => `Yearly on ${day} January at ${time}`,
    last: (time: string) => `Yearly on 31 January at ${time}`,
  },
}
export const weeklyOn = (day: string, time: string) => `Every ${day} at ${time}`
export const none = 'Nothing is repeated'
export const noneHint =
  'Open a report that is approved and choose “Repeat”: it is then made again each month or week, for you to review.'
/** When, in words, and which dates it is of. */
export const nextRun = (when: string, dates: string) => `Next: ${when}, for ${dates}`
const often = { weekly: 'weekly', monthly: 'monthly', quarterly: 'quarterly', yearly: 'yearly' }
/** On the page of a report that has a schedule. */
export const repeated = (rhythm: keyof typeof often, when: string) => `Repeated ${often[rhythm]}, next on ${when}`
export const repeatedOnHold = (rhythm: keyof typeof often) => `Repeated ${often[rhythm]}, paused`
/** Below the above, before one makes another. */
export const already = 'Another schedule makes one more report each time.'
/** In a title, in the place of the dates that it will have. */
export const period = 'period'
export const paused = 'Paused'
export const active = 'Active'
export const forReview = 'Drafts wait for review'
export const withoutReview = (count: number, people: string) =>
  `Goes out without review, to ${count === 1 ? '1 person' : `${people} people`}`
export const madeFrom = 'Made from this report'
export const actionsOf = (name: string) => `What to do with “${name}”`
export const change = 'Change'
export const pause = 'Pause'
export const resume = 'Resume'
export const remove = 'Delete'
export const removeTitle = (name: string) => `Delete the schedule “${name}”?`
export const removeText = 'No more reports are made. Those that were made stay.'
export const isPaused = (name: string) => `“${name}” is paused.`
export const isResumed = (name: string) => `“${name}” goes on.`
export const isRemoved = (name: string) => `The schedule “${name}” is deleted.`

export const history = 'What has happened'
export const runs: Readonly<Record<ScheduleRun['state'], string>> = {
  preparing: 'Being made',
  waiting: 'Could not be made yet',
  drafted: 'Prepared for review',
  sent: 'Approved in advance and sent',
  failed: 'Could not be made',
}
export const nextTry = (when: string) => `Next try ${when}.`
export const missed = (count: number, shown: string) =>
  count === 1
    ? 'One time before it passed while the server did not run, and is not made up for.'
    : `${shown} times before it passed while the server did not run, and are not made up for.`
export const itSaid = (words: string) => `The server said: ${words}`
export const openReport = (dates: string) => `Report of ${dates}`
