import * as words from '#words/app/no-period-bar.ts'
import { NoPeriodBar } from './no-period-bar.tsx'
import { PageFrame } from './page-frame.tsx'

/** Around pages whose figures know no period, by what they cover. */
export const noPeriodFrames = {
  allTime: () => <PageFrame bar={<NoPeriodBar {...words.ofAllTime} />} />,
  clients: () => <PageFrame bar={<NoPeriodBar {...words.ofClients} />} />,
  watchList: () => <PageFrame bar={<NoPeriodBar {...words.ofWatchList} />} />,
}
