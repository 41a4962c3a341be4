/** Values of `{name:Type}` in SQL. Instants are whole seconds. */
export type SqlParams = Readonly<Record<string, SqlValue>>
type SqlValue = string | number | boolean | readonly string[] | readonly number[]

/** What is quoted is text: a column of a file may be called `{utm:source}`. */
const QUOTED_OR_VALUE = /(?:'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*")|\{(\w+):([^}]+)\}/gs

/**
 * The statement with its values, `{name:Type}` each, written into it. Throws where one is missing: a statement of ours is
 * wrong then, not a question.
 */
export function withLiterals(sql: string, params: SqlParams): string {
  return sql.replaceAll(QUOTED_OR_VALUE, (text, name: string | undefined, type: string) => {
    if (name === undefined) return text
    const value = params[name]
    if (value === undefined) throw new Error(`No value for ${name} in: ${sql}`)
    return type === 'String' && typeof value === 'string' ? literal(value) : `CAST(${literal(value)} AS ${type})`
  })
}

function literal(value: SqlValue): string {
  if (typeof value === 'string') return `'${value.replaceAll(/[\\'\0]/g, (sign) => ESCAPED[sign]!)}'`
  if (typeof value === 'object') return `[${value.map(literal).join(',')}]`
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`${value} is no whole number.`)
  return String(value)
}

/** All that ends or changes a string within quotes, and what would end the statement for the engine. */
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\0': '\\0' }
