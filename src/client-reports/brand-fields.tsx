import { useState } from 'react'
import { LEAST_CONTRAST, LONGEST_NAME, contrastOnWhite, logoType } from '#contract/report-brand.ts'
import { Checkbox } from '#src/ui/checkbox.tsx'
import { Button } from '#src/ui/button.tsx'
import { Field } from '#src/ui/field.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { formatRatio } from '#src/lib/ratios.ts'
import * as words from '#words/client-reports/review.ts'
import type { Draft } from './use-draft.ts'

/** Dark enough, and nobody's: what the picker begins with. */
const FIRST_COLOUR = '#1a5fb4'

/** The client's name, colour and logo. */
export function BrandFields({ draft: { written, type, choose, save } }: { draft: Draft }) {
  // A colour that is too pale is in sight here only: it is neither drawn nor saved.
  const [pale, setPale] = useState<string>()
  const [isBadLogo, setBadLogo] = useState(false)
  const shown = pale ?? written.colour
  const ratio = shown === null ? undefined : contrastOnWhite(shown)

  const pick = (colour: string) => {
    const isPale = contrastOnWhite(colour) < LEAST_CONTRAST
    setPale(isPale ? colour : undefined)
    if (!isPale) type({ colour })
  }
  const takeLogo = async (file: File | undefined) => {
    if (file === undefined) return
    const logo = base64Of(new Uint8Array(await file.arrayBuffer()))
    const isGood = logoType(logo) !== undefined
    setBadLogo(!isGood)
    if (isGood) choose({ logo })
  }
  return (
    <fieldset className="space-y-4">
      <legend className="mb-2 font-semibold">{words.brand}</legend>
      <TextField
        label={words.brandName}
        dir="auto"
        maxLength={LONGEST_NAME}
        value={written.name}
        onChange={(name) => type({ name })}
        onBlur={save}
      />
      <div>
        <label className="flex min-h-9 cursor-pointer items-center gap-3">
          <Checkbox
            checked={written.colour !== null}
            onChange={(event) => {
              setPale(undefined)
              choose({ colour: event.target.checked ? FIRST_COLOUR : null })
            }}
          />
          {words.ownColour}
        </label>
        {shown !== null && ratio !== undefined && (
          <div className="mt-1 flex items-center gap-3">
            <input
              type="color"
              aria-label={words.colour}
              className="h-9 w-14 cursor-pointer rounded-control border border-control bg-surface p-1"
              value={shown}
              onChange={(event) => pick(event.target.value)}
              onBlur={save}
            />
            <span className={pale === undefined ? 'text-xs text-muted' : 'text-xs text-negative'} role="status">
              {pale === undefined ? words.contrast(formatRatio(ratio)) : words.tooPale(formatRatio(ratio))}
            </span>
          </div>
        )}
      </div>
      <div>
        <Field label={words.logo}>
          {(ties) => (
            <input
              {...ties}
              type="file"
              accept="image/png,image/jpeg"
              className="w-full text-xs file:mr-3 file:h-9 file:cursor-pointer file:rounded-control file:border file:border-control file:bg-surface file:px-3 file:font-medium"
              onChange={(event) => void takeLogo(event.target.files?.[0])}
            />
          )}
        </Field>
        {isBadLogo && (
          <p role="alert" className="mt-1 text-xs text-negative">
            {words.badLogo}
          </p>
        )}
        {written.logo !== null && (
          <Button look="quiet" className="mt-1 -ml-3" onClick={() => choose({ logo: null })}>
            {words.removeLogo}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
