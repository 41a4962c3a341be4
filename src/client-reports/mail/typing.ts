/** What is typed in a dialog is kept outside of it until it is sent: one key closes a dialog, and opened again it goes on. */
export interface Typing<Typed> {
  /** Undefined where nothing was typed. */
  readonly kept: Typed | undefined
  /** Undefined once it is sent. */
  readonly onType: (typed: Typed | undefined) => void
}
