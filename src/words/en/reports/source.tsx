import type { ReactNode } from 'react'

/** Of the report as a whole. */
export const name = 'Source'
export const descriptions = {
  smllr:
    'All figures come from your SMLLR account. The key stays on the server, which asks for everybody and keeps what it was told.',
  own: 'All figures are counted from the scans that were imported where Scanboard runs. They do not leave that machine.',
  demo: 'All figures are those of a made-up organisation, so that you can look around. It goes with the first import of your own scans.',
  empty: 'There are no scans yet, so every page is empty.',
}
export const running = (version: string, time: string) => `Scanboard ${version}. Its clock says ${time}.`

export const connection = {
  title: 'Connection',
  answers: 'It answers',
  silentSince: (when: string) => `No answer since ${when}`,
  api: 'API',
  key: 'Key',
  /** Before its last characters, to screen readers. */
  keyEndsIn: 'ends in',
  lastFailure: 'Last failure',
  noFailure: 'None',
  failure: (when: string, message: string) => `${when}: ${message}`,
  whatToDo: (command: ReactNode) => (
    <>
      Until it answers again, every page shows the figures known before. To find out why, run {command} where Scanboard
      runs.
    </>
  ),
}

/** Numbers are formatted; `count` beside one is for the grammar. */
export const budget = {
  title: 'Requests within a minute',
  label: 'Requests used within a minute',
  used: (used: string, limit: string) => `${used} of ${limit}`,
  waiting: (waiting: string, count: number) => {
    if (count === 0) return 'No question waits.'
    return count === 1 ? '1 question waits for its turn.' : `${waiting} questions wait for their turn.`
  },
  meaning: (limit: string) =>
    `The key allows ${limit} for everybody together. What a person waits for is asked first, then newer figures of what is in sight, then charts; quiet minutes fill the history.`,
}

export const history = {
  title: 'History of 13 months',
  label: 'History of the organisation',
  known: (known: string, all: string) => `${known} of ${all} days known`,
  complete: 'Complete.',
  heldUp: 'Nothing is asked for at the moment.',
  more: (duration: string) => `About ${duration} more.`,
  meaning:
    'A day that is over is asked for once, checked once more, and then kept for ever: charts of known days need no waiting and no requests.',
}

export const observation = {
  title: 'Observation',
  since: 'Observed since',
  notYet: 'Not yet',
  lastLook: 'Last look',
  noneYet: 'None yet',
  looksEvery: 'Looks every',
  meaning:
    'One request tells the totals of all codes; what they have grown by since the last look are the scans of the last hour and of each hour, in the list of QR codes. What was before is not known.',
}

export const fields = {
  title: 'Answers',
  complete: 'Every documented field that was looked for was there.',
  missing: 'These documented fields are missing. What needs them stays empty.',
  endpoint: 'Endpoint',
  missingFields: 'Missing fields',
}

export const nextSteps = {
  importFirst: 'Import your scans',
  importMore: 'Import more scans',
  importing:
    'A log of scans as CSV, NDJSON or Parquet. A file that is imported twice adds nothing, and a log that has grown adds its new lines.',
  importCommand: 'npm run scanboard -- import FILE',
  connect: 'Connect an SMLLR account',
  connecting:
    'With an Enterprise key, the figures of the account are shown instead. The key is given to the server and never reaches a browser.',
  connectCommand: 'SMLLR_API_KEY=KEY npm start',
  /** What the button copies. */
  command: 'command',
}
