/** What is copied, after "Copy". */
export const copied = 'Code'
