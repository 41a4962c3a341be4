/** Whether the keyboard is likely one of Apple's, on which ⌘ does what Ctrl does elsewhere. */
export const isMac = /mac|iphone|ipad/i.test(navigator.platform)
