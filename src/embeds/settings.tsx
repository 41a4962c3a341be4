import type { EmbedPanel } from '#contract/embed-frame.ts'
import type { Shown } from '#contract/embeds.ts'
import { LANGUAGES, LANGUAGE_NAMES } from '#contract/languages.ts'
import { FIELD } from '#src/ui/field.ts'
import * as words from '#words/embeds/builder.ts'
import { Colour, Select, Tick } from './fields.tsx'
import { LARGEST_HEIGHT, THEMES, panelsOf, type Wanted } from './wanted.ts'

/** What a colour begins with, once one is wanted. */
const FIRST_BACKGROUND = '#f6f8fb'
const FIRST_ACCENT = '#2559bf'
const FIRST_HEIGHT = '600'

const LANGUAGE_CHOICES = [
  ['', words.anyLanguage],
  ...LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
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
      <Select<EmbedPanel | ''>
        label={words.shows}
        value={panel ?? ''}
        names={[['', words.wholePage], ...panelsOf(show).map((name) => [name, words.panels[name]] as const)]}
        onChange={(name) => set({ panel: name === '' ? undefined : name })}
      />
      <Select
        label={words.theme}
        value={theme}
        names={THEMES.map((name) => [name, words.themes[name]])}
        onChange={(name) => set({ theme: name })}
      />
      <div className="flex items-end gap-2">
        <Select
          label={words.background}
          value={background.startsWith('#') ? 'colour' : background === '' ? 'own' : 'transparent'}
          names={[
            ['own', words.backgrounds.own],
            ['transparent', words.backgrounds.transparent],
            ['colour', words.backgrounds.colour],
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
        <Select
          label={words.accent}
          value={accent === '' ? 'own' : 'colour'}
          names={[
            ['own', words.accents.own],
            ['colour', words.accents.colour],
          ]}
          onChange={(kind) => set({ accent: kind === 'own' ? '' : FIRST_ACCENT })}
        />
        {accent !== '' && (
          <Colour label={words.accentColour} value={accent} onChange={(colour) => set({ accent: colour })} />
        )}
      </div>
      <Select label={words.radius} value={radius} names={radii(radius)} onChange={(radius) => set({ radius })} />
      <Select
        label={words.language}
        value={language ?? ''}
        names={LANGUAGE_CHOICES}
        onChange={(language) => set({ language: language === '' ? undefined : language })}
      />
      <div className="flex items-end gap-2">
        <Select
          label={words.height}
          value={height === '' ? 'own' : 'fixed'}
          names={[
            ['own', words.heights.own],
            ['fixed', words.heights.fixed],
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
function radii(radius: string): readonly (readonly [string, string])[] {
  const { own, ...named } = words.radii
  const known: [string, string][] = [['', own], ...Object.entries(named)]
  return radius === '' || radius in named ? known : [...known, [radius, radius]]
}
