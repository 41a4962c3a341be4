import type { QueryClient } from '@tanstack/react-query'
import { WATCH_MAILS_PATH, watchMailsAnswer } from '#contract/watch-mail-answers.ts'
import type { WatchMailPlan } from '#contract/watch-mails.ts'
import { checked } from './client.ts'
import { listAction, listQuery } from './repeating.ts'

/** All watch mails, oldest first. */
export const watchMailsQuery = () => listQuery(WATCH_MAILS_PATH, parsed)

export const watchMailAction = (client: QueryClient) =>
  listAction<WatchMailPlan, WatchMailPlan>(client, WATCH_MAILS_PATH, parsed)

function parsed(body: unknown) {
  return checked(watchMailsAnswer, 'watch-mails', body).data
}
