import type { EmbedPanel } from '#contract/embed-frame.ts'
import type { Shown } from '#contract/embeds.ts'
import { LANGUAGES, LANGUAGE_NAMES } from '#contract/languages.ts'
import { FIELD } from '#src/ui/field.tsx'
import { SelectField } from '#src/ui/select-field.tsx'
import * as words from '#words/embeds/builder.ts'
import { Colour, Tick } from './fields.tsx'
import { LARGEST_HEIGHT, THEMES, panelsOf, type Wanted } from './wanted.ts'

/** What a colour begins with, once one is wanted. */
const FIRST_BACKGROUND = '#f6f8fb'
const FIRST_ACCENT = '#2559bf'
const FIRST_HEIGHT = '600'

const LANGUAGE_OPTIONS = [
  { value: '', label: words.anyLanguage },
  ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
] as const

export interface SettingsProps {
  readonly show: Shown | undefined
  readonly wanted: Wanted
  readonly set: (change: Partial<Wanted>) => void
}

/** Which part is shown, and how it looks. */
export function LookSettings({ show, wanted, set }: SettingsProps) {
  const { panel, theme, background, accent, radius, bar, language, height } = wanted
  return (
    <>
      <SelectField<EmbedPanel | ''>
        label={words.shows}
        value={panel ?? ''}
        options={[
          { value: '', label: words.wholePage },
          ...panelsOf(show).map((value) => ({ value, label: words.panels[value] })),
        ]}
        onChange={(name) => set({ panel: name === '' ? undefined : name })}
      />
      <SelectField
        label={words.theme}
        value={theme}
        options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
        onChange={(name) => set({ theme: name })}
      />
      <div className="flex items-end gap-2">
        <SelectField
          label={words.background}
          value={background.startsWith('#') ? 'colour' : background === '' ? 'own' : 'transparent'}
          options={[
            { value: 'own', label: words.backgrounds.own },
            { value: 'transparent', label: words.backgrounds.transparent },
            { value: 'colour', label: words.backgrounds.colour },
          ]}
          onChange={(kind) =>
            set({ background: { own: '', transparent: 'transparent', colour: FIRST_BACKGROUND }[kind] })
          }
        />
        {background.startsWith('#') && (
          <Colour
            label={words.backgroundColour}
            value={background}
            onChange={(colour) => set({ background: colour })}
          />
        )}
      </div>
      <div className="flex items-end gap-2">
        <SelectField
          label={words.accent}
          value={accent === '' ? 'own' : 'colour'}
          options={[
            { value: 'own', label: words.accents.own },
            { value: 'colour', label: words.accents.colour },
          ]}
          onChange={(kind) => set({ accent: kind === 'own' ? '' : FIRST_ACCENT })}
        />
        {accent !== '' && (
          <Colour label={words.accentColour} value={accent} onChange={(colour) => set({ accent: colour })} />
        )}
      </div>
      <SelectField label={words.radius} value={radius} options={radii(radius)} onChange={(radius) => set({ radius })} />
      <SelectField
        label={words.language}
        value={language ?? ''}
        options={LANGUAGE_OPTIONS}
        onChange={(language) => set({ language: language === '' ? undefined : language })}
      />
      <div className="flex items-end gap-2">
        <SelectField
          label={words.height}
          value={height === '' ? 'own' : 'fixed'}
          options={[
            { value: 'own', label: words.heights.own },
            { value: 'fixed', label: words.heights.fixed },
          ]}
          onChange={(kind) => set({ height: kind === 'own' ? '' : FIRST_HEIGHT })}
        />
        {height !== '' && (
          <input
            type="number"
            aria-label={words.pixels}
            min={100}
            max={LARGEST_HEIGHT}
            step={10}
            value={height}
            onChange={(event) => set({ height: event.target.value || FIRST_HEIGHT })}
            className={`${FIELD} max-w-24 tabular-nums`}
          />
        )}
      </div>
      <Tick label={words.bar} checked={bar} onChange={(bar) => set({ bar })} />
    </>
  )
}

/** Those that have a name, and the one of the address where it is another. */
function radii(radius: string) {
  const { own, ...named } = words.radii
  const known = [{ value: '', label: own }, ...Object.entries(named).map(([value, label]) => ({ value, label }))]
  return radius === '' || radius in named ? known : [...known, { value: radius, label: radius }]
}
