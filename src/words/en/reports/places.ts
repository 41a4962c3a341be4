export const levels = {
  country: { title: 'Scans by country', heading: 'Country', noun: 'countries', unknown: 'Unknown country' },
  region: { title: 'Scans by region', heading: 'Region', noun: 'regions', unknown: 'Unknown region' },
  city: { title: 'Scans by city', heading: 'City', noun: 'cities', unknown: 'Unknown city' },
}
export const titleWithin = (title: string, place: string) => `${title}: ${place}`
/** Heading of the codes of countries. */
export const code = 'Code'
export const scans = 'Scans'
/** The beginning of a line that says when. */
export const noScans = 'No scans'
export const noScansFrom = (place: string) => `No scans from ${place}`
/** Name of the way back out. */
export const place = 'Place'
export const allCountries = 'All countries'
export const exactness = {
  question: 'How exact is this?',
  answer:
    'Places are read from the IP address of each scan; nobody’s position is asked for. The country is right nearly always, the region mostly. The city is often the one where the provider’s network meets the internet, which may be far away, above all on mobile networks. Who scans through a VPN or a company’s network counts where that one ends.',
}
