/** Where two write in one draft. */

/** The names of fields, as a list. */
export const contested = (parts: string) =>
  `Jemand anderes hat geändert, was Sie auch geändert haben: ${parts}. Zu sehen ist die andere Fassung; Ihre bleibt, bis Sie wählen.`
export const takeOurs = 'Meine nehmen'
export const leaveTheirs = 'Die andere behalten'
/** In a list. */
export const parts = {
  title: 'Titel',
  language: 'Sprache',
  sections: 'Abschnitte',
  commentary: 'Kommentar',
  name: 'angezeigter Name',
  colour: 'Farbe',
  logo: 'Logo',
}
/** Likewise. */
export const noteOn = (section: string) => `Anmerkung zu „${section}“`
export const over = 'Freigegeben wurde ohne das, was Sie zuletzt geschrieben haben'
export const overHint =
  'Es ist nirgends gespeichert. Nehmen Sie es mit, bevor Sie diese Seite verlassen; „Erneut erstellen“ macht einen neuen Entwurf.'
export const commentary = 'Ihr Kommentar'
export const yourNote = (section: string) => `Ihre Anmerkung zu „${section}“`
