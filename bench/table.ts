/** Rows as aligned text: the first column to the left, figures to the right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows]
  const widths = headings.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd()
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** 12.34 as "12.3 ms". */
export function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`
}

/** 0.1234 as "0.12×". */
export function times(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)}×`
}

/** 1234567 as "1,234,567". */
export function inFull(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}
