/**
 * What a panel needs to know of a question that is under way. A query of TanStack Query fits as it is; `ui/` does not
 * need to know it.
 */
export interface Answer<Data> {
  readonly data: Data | undefined
  /**
   * `isLost`: the server cannot be reached, which the page as a whole says once. `status`: of the answer, where one came
   * (`ErrorWords`).
   */
  readonly error: (Error & { readonly isLost?: boolean; readonly status?: number }) | null
  /** Another question's figures stand in while these load (another period of the same subject). */
  readonly isPlaceholderData: boolean
  /** When the data arrived, milliseconds since 1970; 0 while there are none. */
  readonly dataUpdatedAt: number
  readonly isFetching: boolean
  readonly refetch: () => unknown
}
