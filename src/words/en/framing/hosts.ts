/** Of the field for sites. */
export const hint = 'One on each line, such as https://intranet.example.com or https://*.example.com'
export const fault = (host: string) => `“${host}” is not the address of a site, such as https://intranet.example.com.`
export const tooMany = (most: number) => `At most ${most} sites.`
/** How many sites there are besides those that are named, last in a list of them. */
export const more = (count: number) => `${count} more`
