/** Who may use how much of the budget. */

/**
 * Why a question is asked, most urgent first. `person`: somebody who works with the dashboard waits for it. `refresh`: it
 * is on a page, but old. `guest`: a guest waits for it. `chart`: it fills a chart that is looked at. `guestChart`: it
 * fills a chart that a guest looks at, or renews what is on a guest's page. `backfill`: nobody looks yet.
 */
export const URGENCIES = ['person', 'refresh', 'guest', 'chart', 'guestChart', 'backfill'] as const
export type Urgency = (typeof URGENCIES)[number]

/**
 * Part of the window that stays free of the urgency, for those more urgent. A page opened takes one to three questions
 * that somebody waits for, so that a chart of a month may go through and twenty people still find room; a slot that is
 * taken is gone for a minute. Guests are anybody who has a link: whatever they ask, those who work find room. Their charts
 * have the room of charts, to fill as fast where nobody else asks; one of those who work then has each slot that gets free.
 */
const RESERVE: Readonly<Record<Urgency, number>> = {
  person: 0,
  refresh: 0.1,
  guest: 0.2,
  chart: 0.35,
  guestChart: 0.35,
  backfill: 0.5,
}

/** How many of so many slots must be left over when a question of the urgency has taken its own. */
export function reserveOf(urgency: Urgency, slots: number): number {
  return Math.floor(RESERVE[urgency] * slots)
}

/** Questions under way at a time, so that a slow vendor is not met with all of them at once. */
export const MOST_UNDER_WAY = 6

/** Of them, those that nobody waits for: a person's question must not stand behind slow ones. */
export const MOST_IN_BACKGROUND = 4

/** Guests' questions of either kind that wait, which take some minutes; whoever asks more is told to come again. */
export const MOST_GUESTS_WAITING = 100

/** Of them, those of one chart: so ten fill side by side, and none stands behind all the days of another. */
export const MOST_OF_A_GUESTS_CHART = 10
