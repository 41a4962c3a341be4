import { expect, test } from 'vitest'
import { EXTERNAL_BASE } from '#contract/bases.ts'
import { endpoints, type PeriodQuery } from '#contract/reporting.ts'
import { openApi } from './openapi.ts'

interface Parameter {
  name: string
  in: string
  required: boolean
  description?: string
  schema: Record<string, unknown>
}
interface Operation {
  operationId: string
  parameters: Parameter[]
  responses: Record<string, { content?: Record<string, { schema: Schema }>; $ref?: string }>
}
interface Schema {
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  required?: string[]
}

const description = JSON.parse(JSON.stringify(openApi())) as {
  openapi: string
  security: Record<string, string[]>[]
  paths: Record<string, { get: Operation }>
  components: { securitySchemes: Record<string, unknown> }
}

test('it describes each endpoint of the table once, and no other', () => {
  const expected = Object.entries(endpoints).map(([name, { path }]) => [
    EXTERNAL_BASE + path.replace(/:(\w+)/, '{$1}'),
    name,
  ])
  expect(Object.entries(description.paths).map(([path, { get }]) => [path, get.operationId])).toEqual(expected)
  expect(description.openapi).toBe('3.1.0')
})

test('it lists the parameters that the routes read, all optional but the id', () => {
  for (const [path, { get }] of Object.entries(description.paths)) {
    const query = get.parameters.filter((parameter) => parameter.in === 'query')
    const endpoint = endpoints[get.operationId as keyof typeof endpoints]
    expect(query.map(({ name }) => name)).toEqual(Object.keys(endpoint.params.entries))
    expect(query.every(({ required, description: text }) => !required && text !== undefined)).toBe(true)
    expect(get.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(
      path.includes('{id}') ? ['id'] : [],
    )
  }
})

test('it says what the parameters allow', () => {
  const { get } = description.paths[`${EXTERNAL_BASE}/summary`]!
  const schemaOf = (name: keyof PeriodQuery) => get.parameters.find((parameter) => parameter.name === name)!.schema
  expect(schemaOf('period')).toEqual({ type: 'string', enum: ['day', 'week', 'month', 'year'], default: 'month' })
  expect(schemaOf('timezoneOffset')).toMatchObject({ type: 'integer', minimum: -840, maximum: 840, multipleOf: 15 })
  expect(schemaOf('bots')).toMatchObject({ enum: ['exclude', 'include'], default: 'exclude' })
})

test('it requires the documented fields and leaves our additions optional', () => {
  const envelope = description.paths[`${EXTERNAL_BASE}/summary`]!.get.responses['200']!.content!['application/json']!
  expect(envelope.schema.required).toEqual(['status', 'message', 'data'])
  const data = envelope.schema.properties!['data']!
  expect(data.required).toEqual(['totalScans', 'uniqueVisitors', 'topDevices', 'topCountries'])
  expect(Object.keys(data.properties!)).toContain('comparison')
})

test('it asks for a key, as a header or as Bearer', () => {
  expect(description.security.flatMap((schemes) => Object.keys(schemes))).toEqual(
    Object.keys(description.components.securitySchemes),
  )
})

test('every reference in it leads somewhere', () => {
  const references = JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)
  let count = 0
  for (const [, path] of references) {
    const target = path!
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], description)
    expect(target, path).toBeDefined()
    count++
  }
  expect(count).toBeGreaterThan(30)
})
