import type { Subject } from '#contract/history.ts'
import { Problem } from '#contract/problem.ts'
import type { Directory } from '../directory.ts'
import type { SqlParams } from '../literals.ts'

/** The scans of a subject, on `scans`: by the front of its sorting key, so that only its rows are read. */
export interface ScansOf {
  readonly where: string
  readonly params: SqlParams
}

/** Throws a `Problem` 404 for what there is not. */
export function scansOf(subject: Subject, { codes, campaigns, clients }: Directory): ScansOf {
  switch (subject.kind) {
    case 'organisation':
      return { where: 'true', params: {} }
    case 'client':
      if (!clients.has(subject.id)) throw unknown('client', '/clients')
      return { where: 'client_id = {clientId:String}', params: { clientId: subject.id } }
    case 'campaign': {
      const found = campaigns.get(subject.id)
      if (found === undefined) throw unknown('campaign', '/campaigns')
      return {
        where: 'client_id IN {clientIds:Array(String)} AND campaign_id = {campaignId:String}',
        params: { clientIds: [...new Set(found.codes.map(({ clientId }) => clientId))], campaignId: subject.id },
      }
    }
    case 'qr': {
      const found = codes.get(subject.id)
      if (found === undefined) throw unknown('QR code', '/qrs')
      const { clientId, campaignId } = found
      return {
        where: 'client_id = {clientId:String} AND campaign_id = {campaignId:String} AND qr_id = {qrId:String}',
        params: { clientId, campaignId, qrId: subject.id },
      }
    }
  }
}

function unknown(noun: string, list: string): Problem {
  return new Problem(404, `There is no ${noun} with this id. GET ${list} lists all of them.`)
}
