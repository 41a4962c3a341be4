import { expect, test } from 'vitest'
import { title as reports } from '#words/client-reports/list.ts'
import { title as reportsOfClients } from '#words/client-reports/for-clients.ts'
import { title as embeds } from '#words/embeds/list.ts'
import { title as apiKeys } from '#words/keys/list.ts'
import { title as source } from '#words/pages/source.ts'
import { title as ranking } from '#words/pages/ranking.ts'
import { title as sharing } from '#words/sharing/list.ts'
import type { CommandContext } from './command.ts'
import { COMMANDS } from './table.ts'

test('of the languages those are offered that the page does not speak, each in its own words', () => {
  const languages = COMMANDS.filter(({ id }) => id.startsWith('language-'))
  const offered = languages.filter(({ isOffered }) => isOffered?.({} as CommandContext))
  expect(offered.map(({ name, language }) => [name, language])).toEqual([['Sprache: Deutsch', 'de']])
})

test('no two commands have the same id or the same key', () => {
  const ids = COMMANDS.map(({ id }) => id)
  const keys = COMMANDS.flatMap(({ keys = [] }) => keys)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(keys).size).toBe(keys.length)
})

test('API keys are offered to those who administer', () => {
  const { isOffered } = COMMANDS.find(({ id }) => id === 'api-keys')!
  expect(isOffered?.({ rights: ['share', 'administer'] } as unknown as CommandContext)).toBe(true)
  expect(isOffered?.({ rights: ['share'] } as unknown as CommandContext)).toBe(false)
})

test('reports for clients are offered to those who make reports', () => {
  const { isOffered } = COMMANDS.find(({ id }) => id === 'reports-of-clients')!
  expect(isOffered?.({ rights: ['share'] } as unknown as CommandContext)).toBe(true)
  expect(isOffered?.({ rights: ['annotate'] } as unknown as CommandContext)).toBe(false)
})

test.each(
  Object.entries({
    reports,
    'reports-of-clients': reportsOfClients,
    sharing,
    embeds,
    source,
    'api-keys': apiKeys,
    'ranking-qrs': ranking.qrs,
    'ranking-campaigns': ranking.campaigns,
    'ranking-clients': ranking.clients,
  }),
)('the page %s is found by the name in its heading', (page, title) => {
  expect(COMMANDS.find(({ id }) => id === page)!.name).toBe(title)
})
