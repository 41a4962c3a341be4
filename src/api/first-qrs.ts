/** So many codes, those with most scans, come before all of them: more than a screen holds, and little enough to be there at once. */
export const FIRST_QRS = '100'
