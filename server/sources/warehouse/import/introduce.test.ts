import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lines, startTrial, type Trial } from './testing.ts'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial()
})
beforeEach(() => trial.warehouse.load.clear())
afterAll(() => trial.end())

const HEADER = 'scanned_at,qr_id'

describe('what is said of codes, campaigns and clients', () => {
  const header = 'scanned_at,qr_id,qr_title,campaign_id,campaign_name'
  const titles = () => trial.select('SELECT id, title, campaign_id FROM qrs FINAL ORDER BY id')

  test('the latest word wins, and silence erases nothing', async () => {
    const csv = trial.file(
      'log.csv',
      lines(header, '1778832002,q1,New,c2,', '1778832001,q1,Old,c1,', '1778832003,q1,,,'),
    )
    await trial.import(csv)
    expect(await titles()).toEqual([['q1', 'New', 'c2']])
  })

  test('an older log read later fills gaps but takes nothing back', async () => {
    await trial.import(trial.file('new.csv', lines('scanned_at,qr_id,qr_title', '1778832000,q1,New')))
    await trial.import(trial.file('old.csv', lines(header, '1770000000,q1,Old,c1,Spring')))
    expect(await titles()).toEqual([['q1', 'New', 'c1']])
    expect(await trial.select('SELECT id, name FROM campaigns FINAL')).toEqual([['c1', 'Spring']])
  })

  test('a campaign, a client or a title may be called 0', async () => {
    const csv = trial.file(
      'zero.csv',
      lines(`${header},client_id,client_name,created_at`, '1778832000,q1,0,0,0,0,0,', '1778832001,q1,,,,,,'),
    )
    await trial.import(csv)
    expect(await titles()).toEqual([['q1', '0', '0']])
    expect(await trial.select('SELECT client_id, toUnixTimestamp(created_at) FROM qrs FINAL')).toEqual([
      ['0', 1778832000],
    ])
  })

  test('a code of which nobody says when it was made was so by its first scan, and by now where that lies ahead', async () => {
    const made = () => trial.select('SELECT id, toUnixTimestamp(created_at) FROM qrs FINAL ORDER BY id')
    const log = lines(HEADER, '4070908800,ahead', '1778832000,past', '4070908800,past')
    await trial.import(trial.file('log.csv', log), { now: 1_778_900_000_000 })
    expect(await made()).toEqual([
      ['ahead', 1_778_900_000],
      ['past', 1_778_832_000],
    ])
    await trial.import(trial.file('older.csv', lines(HEADER, '1770000000,ahead')))
    expect(await made()).toContainEqual(['ahead', 1_770_000_000])
  })

  test('a campaign that no code is in by the latest word is not taken in, also where it has a name', async () => {
    const log = lines(header, '1778832000,q1,T,c1,Spring', '1778832001,q1,T,c2,Summer')
    await trial.import(trial.file('log.csv', log))
    await trial.import(trial.file('older.csv', lines(header, '1770000000,q1,T,c0,Winter')))
    expect(await trial.select('SELECT id, name FROM campaigns FINAL')).toEqual([['c2', 'Summer']])
  })

  test.each([
    ['of 257 letters', 'c'.repeat(257)],
    ['of 129 letters of two bytes', 'é'.repeat(129)],
    ['that is a point', '.'],
    ['that is two', '..'],
  ])('an id of a campaign or a client %s counts as missing, which is said, and the scan is imported', async (_, id) => {
    const columns = 'scanned_at,qr_id,campaign_id,campaign_name,client_id,client_name'
    await trial.import(trial.file('known.csv', lines(columns, '1778832000,q1,c1,Spring,k1,Ulm')))
    const log = trial.file('ids.csv', lines(columns, `1778832001,q1,${id},X,k2,Bonn`, `1778832002,q2,,,${id},Y`))
    const { imported, skipped, files } = await trial.import(log)
    expect([imported, skipped]).toEqual([2, []])
    expect(files[0]!.notes).toContain(
      '2 campaigns and clients have ids longer than 256 bytes, or . or .., which no address can hold: codes are imported without.',
    )
    expect(await trial.select('SELECT id, campaign_id, client_id FROM qrs FINAL ORDER BY id')).toEqual([
      ['q1', 'c1', 'k2'],
      ['q2', '', ''],
    ])
    expect(await trial.select('SELECT id FROM campaigns FINAL')).toEqual([['c1']])
    expect(await trial.select('SELECT id FROM clients FINAL ORDER BY id')).toEqual([['k1'], ['k2']])
  })

  test('a campaign id that is in already and is too long today stays', async () => {
    const id = 'c'.repeat(300)
    const { load } = trial.warehouse
    await load.setContent('own')
    await load.upsertDimensions({ qrs: [{ id: 'q1', title: 'T', campaignId: id }] })
    await trial.import(trial.file('again.csv', lines('scanned_at,qr_id,campaign_id', `1778832001,q1,${id}`)))
    expect(await trial.select('SELECT id, campaign_id FROM qrs FINAL')).toEqual([['q1', id]])
  })

  test('a code that moves takes its scans along', async () => {
    await trial.import(trial.file('a.csv', lines(header, '1778832000,q1,T,c1,')))
    await trial.import(trial.file('b.csv', lines(header, '1778832001,q1,T,c2,')))
    expect(await trial.select('SELECT campaign_id, count() FROM scans GROUP BY campaign_id')).toEqual([['c2', 2]])
  })

  test('a code without a title is called by its short URL, else by its id, until it gets one', async () => {
    const csv = trial.file(
      'log.csv',
      lines('scanned_at,qr_id,short_url', '1778832000,q1,https://q.example/1', '1778832000,q2,'),
    )
    await trial.import(csv)
    expect(await titles()).toEqual([
      ['q1', 'https://q.example/1', ''],
      ['q2', 'q2', ''],
    ])
    await trial.import(trial.file('older.csv', lines(header, '1770000000,q2,Poster,,')))
    expect((await titles())[1]).toEqual(['q2', 'Poster', ''])
  })

  test('a code without a date of creation is as old as its first scan', async () => {
    const created = () => trial.select('SELECT toUnixTimestamp(created_at) FROM qrs FINAL')
    await trial.import(trial.file('a.csv', lines(HEADER, '1778832005,q1', '1778832000,q1')))
    expect(await created()).toEqual([[1778832000]])
    await trial.import(trial.file('b.csv', lines(HEADER, '1770000000,q1')))
    expect(await created()).toEqual([[1770000000]])
  })

  test.each(['0000-00-00 00:00:00', '2026-00-00', '20260400T000000Z', 'soon'])(
    'a code whose creation is called %s likewise',
    async (word) => {
      await trial.import(trial.file('dates.csv', lines(`${HEADER},created_at`, `1778832000,q1,${word}`)))
      expect(await trial.select('SELECT toUnixTimestamp(created_at) FROM qrs FINAL')).toEqual([[1778832000]])
    },
  )
})

test('lines that were read with another mapping stay where they are, and their codes are not taken in', async () => {
  const log = trial.file('map.csv', lines('scanned_at,code,town', '1778832000,a,Ulm', '1778832001,b,Bonn'))
  const map = { scanned_at: 'scanned_at', qr_id: 'code' }
  await trial.import(log, { map: { ...map, qr_id: 'town' } })
  const grown = trial.file('map.csv', readFileSync(log, 'utf8') + lines('1778832002,b,Bonn'))
  const { files } = await trial.import(grown, { map })
  const stay = 'All scans of a code in it are known under other codes, as after another --map, and stay there.'
  expect(files[0]).toMatchObject({ imported: 1, alreadyKnown: 2 })
  expect(files[0]!.notes).toContain(stay)
  expect(await trial.select('SELECT id FROM qrs FINAL ORDER BY id')).toEqual([['Bonn'], ['Ulm'], ['b']])
  expect((await trial.import(grown, { map })).files[0]!.notes).toContain(stay)
})

test('what known lines say otherwise of a scan by another mapping is named, and nothing where they say the same', async () => {
  const scans = ['1778832000,a,Title,DE,v1,,', '1778832001,b,Title,FR,v2,Ulm,https://t.co']
  const log = trial.file('foreign.csv', lines(`${HEADER},title,land,who,city,from`, ...scans))
  const notes = async (map: Record<string, string>) => (await trial.import(log, { map })).files[0]!.notes
  const stay = (what: string): unknown =>
    expect.stringMatching(`^Known lines stay as they were first read, although ${what} would`)
  await trial.import(log)
  expect(await notes({})).not.toContainEqual(stay('.*'))
  // A title is of the code, and comes in.
  expect(await notes({ qr_title: 'title' })).not.toContainEqual(stay('.*'))
  expect(await trial.select('SELECT DISTINCT title FROM qrs FINAL')).toEqual([['Title']])
  expect(await notes({ country: 'land', visitor_id: 'who', referrer: 'from' })).toContainEqual(
    stay('country, referrer, visitor'),
  )
  expect(await trial.select('SELECT DISTINCT country FROM scans')).toEqual([['']])
})

test('new lines of a log are no reason to say that known ones would be read otherwise', async () => {
  const header = `${HEADER},visitor_id,scan_id`
  await trial.import(trial.file('log.csv', lines(header, '1778832000,a,v1,s1', '1778832000,a,v2,s1')))
  const grown = trial.file('log.csv', lines(header, '1778832000,a,v1,s1', '1778832000,a,v2,s1', '1778832001,a,v3,s2'))
  const { imported, files } = await trial.import(grown)
  // Of two lines that share a scan id nobody knows which was taken.
  expect([imported, files[0]!.notes]).toEqual([1, []])
})

describe('a log that is read again with another mapping', () => {
  const log = (...more: readonly string[]) =>
    trial.file(
      'map.csv',
      lines(
        'scanned_at,code,campaign,other,group,group_name',
        '1778832000,a,c1,x,g1,First',
        '1778832001,b,c2,y,g2,Second',
        ...more,
      ),
    )
  const first = { map: { qr_id: 'code', campaign_id: 'campaign' } }
  const second = {
    map: {
      qr_id: 'other',
      campaign_id: 'group',
      campaign_name: 'group_name',
      client_id: 'group',
      client_name: 'group_name',
    },
  }
  const listed = async () => {
    const { source } = trial.warehouse
    const [codes, campaigns, clients] = await Promise.all([source.qrs(), source.campaigns(), source.clients()])
    return [codes, campaigns, clients].map(({ data }) => data.map(({ id }) => id).toSorted())
  }

  test('brings in no campaigns and clients of codes that are not taken in', async () => {
    await trial.import(log(), first)
    expect(await trial.import(log(), second)).toMatchObject({ imported: 0, alreadyKnown: 2 })
    expect(await listed()).toEqual([['a', 'b'], ['c1', 'c2'], []])
  })

  test('but those of codes that have a new scan', async () => {
    await trial.import(log(), first)
    expect(await trial.import(log('1778832002,b,c2,z,g2,Second'), second)).toMatchObject({ imported: 1 })
    expect(await listed()).toEqual([['a', 'b', 'z'], ['c1', 'c2', 'g2'], ['g2']])
    expect(await trial.select("SELECT name FROM campaigns FINAL WHERE id = 'g2'")).toEqual([['Second']])
  })

  test('leaves a campaign alone that other codes are in', async () => {
    await trial.import(log(), first)
    await trial.import(log(), { map: { qr_id: 'other', campaign_id: 'campaign' } })
    expect(await listed()).toEqual([['a', 'b'], ['c1', 'c2'], []])
  })

  test('leaves nothing behind either where it was stopped half-way and runs again', async () => {
    await trial.import(log(), first)
    const stop = new AbortController()
    const stopped = trial.import(log(), {
      ...second,
      scansAtOnce: 1,
      signal: stop.signal,
      onProgress: ({ step, done }) => step === 'comparing' && done > 0 && stop.abort(new Error('stopped')),
    })
    await expect(stopped).rejects.toThrow('stopped')
    // What a killed import leaves too: all is introduced, and nothing withdrawn.
    expect(await listed()).toEqual([
      ['a', 'b', 'x', 'y'],
      ['c1', 'c2', 'g1', 'g2'],
      ['g1', 'g2'],
    ])
    await trial.import(log(), second)
    expect(await listed()).toEqual([['a', 'b'], ['c1', 'c2'], []])
  })
})
