/** Of the field for sites. */
export const hint = 'Eine je Zeile, etwa https://intranet.example.com oder https://*.example.com'
export const fault = (host: string) =>
  `„${host}“ ist nicht die Adresse einer Website, etwa https://intranet.example.com.`
export const tooMany = (most: number) => `Höchstens ${most} Seiten.`
/** How many sites there are besides those that are named, last in a list of them. */
export const more = (count: number) => `${count} weiteren`
