/** The brand of a report as it is sent, checked. */
import * as v from 'valibot'
import { lineOrNone } from './line.ts'
import {
  LEAST_CONTRAST,
  LONGEST_NAME,
  MOST_LOGO_BYTES,
  MOST_LOGO_PIXELS,
  contrastOnWhite,
  logoType,
} from './report-brand.ts'

export const reportBrand = v.object(
  {
    /** As the client is called in the report; empty for the name that the source has. */
    name: lineOrNone(LONGEST_NAME),
    /** `#rrggbb`; null for Scanboard's own. */
    colour: v.nullable(
      v.pipe(
        v.string('must have a colour such as #1a5fb4'),
        v.regex(/^#[0-9a-f]{6}$/, 'must have a colour such as #1a5fb4, in small letters'),
        v.check(
          (colour) => contrastOnWhite(colour) >= LEAST_CONTRAST,
          `must have a colour that stands out from white paper by at least ${LEAST_CONTRAST} : 1; take a darker one`,
        ),
      ),
    ),
    /** PNG or JPEG, in base64; null for none. SVG is refused: it is a document that may hold scripts and load others. */
    logo: v.nullable(
      v.pipe(
        v.string('must have a logo in base64'),
        v.maxLength(Math.ceil(MOST_LOGO_BYTES / 3) * 4, `must have a logo of at most ${MOST_LOGO_BYTES / 1000} kB`),
        v.check(
          (base64) => logoType(base64) !== undefined,
          `must have a logo that is a whole PNG or JPEG of at most ${MOST_LOGO_PIXELS} pixels a side, in base64`,
        ),
      ),
    ),
  },
  'must be {"name":…,"colour":…,"logo":…}',
)
