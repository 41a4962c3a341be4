/** The name of a client, campaign, code or report. */
export const title = (name: string) => `${name} teilen`
export const titleOfAll = 'Alles teilen'
/** Before all else, of a link that shows the overview. */
export const showsEverything =
  'Wer diesen Link hat, sieht alles: sämtliche Kunden, Kampagnen und QR-Codes, mit Namen und Zahlen.'
export const ofOneClient =
  'Soll ein Kunde nur sehen, was zu ihm gehört, wählen Sie „Teilen“ auf der Seite dieses Kunden.'
export const madeTitle = 'Der Link ist fertig'

export const name = 'Name in der Liste der Links'
export const dates = 'Gezeigter Zeitraum'
export const free = 'Alles, die Gäste wählen selbst'
export const limited = 'Nur diese Tage'
/** Beside the above: the name of the zone that the dates are of. */
export const inZone = (zone: string) => `Zeitzone ${zone}`
export const ends = { from: 'Von', to: 'Bis' }
export const expiry = 'Gültig'
export const expiries = {
  never: 'bis zum Widerruf',
  '7': '7 Tage lang',
  '30': '30 Tage lang',
  '90': '90 Tage lang',
  date: 'bis zu einem Datum',
}
export const lastDay = 'Letzter Tag'
export const password = 'Passwort'
export const noPassword = 'Keines: die Adresse genügt'

export const faults = {
  name: 'Geben Sie dem Link einen Namen.',
  dates: 'Wählen Sie den ersten und den letzten Tag, in dieser Reihenfolge.',
  expiry: 'Wählen Sie einen letzten Tag, der noch nicht vorbei ist.',
  password: 'Ein Passwort braucht mindestens 8 Zeichen.',
}
export const all = 'Alle Links'
export const embed = 'In eine Seite einbetten'
export const hosts = 'Seiten, die den Link im Rahmen zeigen dürfen'
/** Before the next: what a link alone cannot do. */
export const buildMeans = 'Für einen einzelnen Bereich, eigene Farben oder nur für die, die Ihr Server einlässt:'
export const build = 'Einbettung erstellen'
export const make = 'Link erstellen'
