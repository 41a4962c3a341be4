/** As at the start of a sentence or in a list of choices: `campaigns` → `Campaigns`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
