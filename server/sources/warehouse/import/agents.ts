import Bowser from 'bowser'
import { isbot } from 'isbot'

/** Kinds of device that the reports know. `Unknown` is a scan without a user agent. */
export type Device = 'Mobile' | 'Tablet' | 'Desktop' | 'TV' | 'Other'

const DEVICES: Readonly<Record<string, Device>> = {
  mobile: 'Mobile',
  tablet: 'Tablet',
  desktop: 'Desktop',
  tv: 'TV',
}

/** What a user agent tells of itself. */
export function classify(userAgent: string): { readonly device: Device; readonly bot: boolean } {
  const bot = isbot(userAgent)
  return { device: deviceOf(userAgent), bot }
}

function deviceOf(userAgent: string): Device {
  // Only the platform is asked for: browser, engine and system would triple the time.
  const kind = Bowser.getParser(userAgent, true).getPlatformType(true)
  return DEVICES[kind] ?? 'Other'
}
