/** Something that an examination has found out, for people. */
export interface Finding {
  /** `bad` has to be mended, `unsure` is worth knowing. */
  readonly verdict: 'good' | 'unsure' | 'bad'
  /** One or two words. */
  readonly about: string
  /** Sentences without anything secret in them. */
  readonly text: string
}
