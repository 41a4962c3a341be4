export const title = 'New API key'
export const name = 'What the key is for'
export const nameExample = 'Monthly report'
export const means = 'Whoever has the key can read all figures, and change nothing.'
export const nameMissing = 'Give the key a name.'
export const make = 'Make the key'

export const madeTitle = 'The key is made'
export const key = 'API key'
/** What is copied, after "Copy". */
export const copied = 'key'
export const onlyNow =
  'Copy it now: only a hash of it is kept, so nobody can show it again. Keep it on a server, never in a page.'
/** Above a command for a shell, which reads the key from a variable. */
export const example = 'To try it, with the key in the variable KEY'
export const described = 'All endpoints (OpenAPI)'
export const done = 'Done'
