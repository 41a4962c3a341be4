/**
 * The scans themselves, made inside the engine from the scratch tables: ten million take seconds, and no row passes
 * through this process. What looks like chance is a hash of the seed and of what the scan is, so the same demo comes
 * out each time, in whatever order the engine works.
 */
import { SCAN_COLUMNS } from '../schema.ts'
import { DECK_SIZE } from './places.ts'
import { DAY_STEPS } from './rhythm.ts'
import { BOT_DECK, REFERRER_CARDS, VIRAL_DECK } from './scratch.ts'
import { VIRAL_DAYS } from './oddities.ts'

/** From 0 (possible) to 1 (practically not), different for each purpose. */
const chance = (of: string, purpose: string) => `(cityHash64(${of}, '${purpose}') / 18446744073709551616)`
const card = (of: string, purpose: string, deckSize: number) => `(cityHash64(${of}, '${purpose}') % ${deckSize})`

/** Per thousand people, those whose address tells no place, and those whose address tells only the country. */
const HIDDEN = 35
const BLURRED = 25

/** Each block that is written makes a part of each month. */
const BIG_BLOCKS = 'SETTINGS min_insert_block_size_rows = 2000000, min_insert_block_size_bytes = 0'

const PLACES = `
  SELECT deck, number - 1 AS home, country, region, city
  FROM (SELECT deck, place, number FROM demo_decks ARRAY JOIN places AS place, arrayEnumerate(places) AS number) AS dealt
  INNER JOIN demo_places USING (place)`

/**
 * Scans by people, for the codes in `demo_codes`. Bound: seed.
 *
 * A scan is of a regular of the scene or of a stranger; who it is decides place and device, so that a visitor stays who
 * they are. Its second is read off the day's table, up to the part of the day that has come by now.
 */
export const INSERT_PEOPLE = `
INSERT INTO scans (${SCAN_COLUMNS.join(', ')})
WITH
  calendar AS (
    SELECT scene, number - 1 AS day, midnight, clock, share, people, intDiv(number - 1, stretch) AS stretch_number,
      regular_share, tablet, desktop
    FROM demo_scenes
    ARRAY JOIN midnights AS midnight, clocks AS clock, shares AS share, regulars AS people,
      arrayEnumerate(midnights) AS number
  ),
  cells AS (
    SELECT client_id, campaign_id, qr_id, scene, day, scans_of_day,
      day BETWEEN viral_day AND viral_day + ${VIRAL_DAYS.length - 1} AS viral
    FROM demo_codes
    ARRAY JOIN days AS day, scans AS scans_of_day
  ),
  scanned AS (
    SELECT *, cityHash64({seed:UInt64}, qr_id, day, nth) AS dice
    FROM (
      SELECT * EXCEPT (scans_of_day), nth
      FROM (SELECT * FROM cells INNER JOIN calendar USING (scene, day))
      ARRAY JOIN range(scans_of_day) AS nth
    )
  ),
  drawn AS (
    SELECT *,
      ${chance('dice', 'second')} * share * ${DAY_STEPS} AS place_in_day,
      toUInt16(floor(place_in_day)) AS step,
      if(people > 0 AND ${chance('dice', 'habit')} < regular_share,
        cityHash64({seed:UInt64}, scene, stretch_number, toUInt32(people * pow(${chance('dice', 'who')}, 1.5))),
        cityHash64(dice, 'stranger')) AS person,
      ${card('person', 'home', DECK_SIZE)} AS home,
      scene AS deck,
      ${card('person', 'address', 1000)} AS address,
      ${chance('person', 'device')} AS hand,
      if(viral, ${VIRAL_DECK}, scene) AS referrer_deck,
      ${card('dice', 'referrer', REFERRER_CARDS)} AS referrer_card
    FROM scanned
  )
SELECT
  toDateTime(midnight + toUInt32(floor(second + (place_in_day - step) * width)), 'UTC'),
  client_id,
  campaign_id,
  qr_id,
  if(address < ${HIDDEN}, '', country),
  if(address < ${HIDDEN + BLURRED}, '', region),
  if(address < ${HIDDEN + BLURRED}, '', city),
  multiIf(hand < tablet, 'Tablet', hand < tablet + desktop, 'Desktop', hand > 0.997, 'Unknown', 'Mobile'),
  referrer,
  person,
  false,
  toUInt128(dice)
FROM drawn
INNER JOIN (
  SELECT clock, number - 1 AS step, second, seconds[number + 1] - second AS width
  FROM demo_clocks ARRAY JOIN seconds AS second, arrayEnumerate(seconds) AS number
  WHERE number <= ${DAY_STEPS}
) AS clocks USING (clock, step)
INNER JOIN (${PLACES}) AS places USING (deck, home)
INNER JOIN (
  SELECT deck AS referrer_deck, number - 1 AS referrer_card, referrer
  FROM demo_referrers ARRAY JOIN referrers AS referrer, arrayEnumerate(referrers) AS number
) AS referrers USING (referrer_deck, referrer_card)
${BIG_BLOCKS}`

/** Scans by machines, for all of `demo_visits`. Bound: seed. A visit is one machine, in one data centre. */
export const INSERT_BOTS = `
INSERT INTO scans (${SCAN_COLUMNS.join(', ')})
WITH
  scanned AS (
    SELECT client_id, campaign_id, qr_id, from, lasts,
      cityHash64({seed:UInt64}, 'visit', visit) AS machine,
      cityHash64(machine, nth) AS dice,
      ${card('machine', 'home', DECK_SIZE)} AS home,
      ${BOT_DECK} AS deck,
      ${chance('machine', 'device')} AS pose
    FROM demo_visits ARRAY JOIN range(scans) AS nth
  )
SELECT
  toDateTime(from + toUInt32(floor(${chance('dice', 'second')} * lasts)), 'UTC'),
  client_id,
  campaign_id,
  qr_id,
  country,
  region,
  city,
  multiIf(pose < 0.5, 'Desktop', pose < 0.7, 'Mobile', 'Unknown'),
  '',
  machine,
  true,
  toUInt128(dice)
FROM scanned
INNER JOIN (${PLACES}) AS places USING (deck, home)
${BIG_BLOCKS}`
