import { Monitor, Moon, Sun } from 'lucide-react'
import { LANGUAGES, LANGUAGE_NAMES } from '#contract/languages.ts'
import { cx } from '#src/lib/cx.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Popover } from '#src/ui/popover.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { LANGUAGE } from '#words/language.ts'
import * as words from '#words/app/theme-switch.ts'
import { chooseLanguage } from './language.ts'
import { THEMES, chooseTheme, useTheme, type Theme } from './theme.ts'

const icons: Readonly<Record<Theme, typeof Sun>> = { system: Monitor, light: Sun, dark: Moon }

/** How the page looks and speaks. */
export function ThemeSwitch() {
  const theme = useTheme()
  const Icon = icons[theme]
  return (
    <Popover
      name={words.trigger(words.themes[theme])}
      title={words.title}
      align="end"
      square
      className={cx(buttonClass('quiet', true), 'max-md:size-11')}
      trigger={<Icon aria-hidden className="size-4" />}
    >
      <div className="flex flex-col gap-3">
        <Segmented
          label={words.theme}
          name="theme"
          value={theme}
          options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
          onChange={chooseTheme}
        />
        <Segmented
          label={words.language}
          name="language"
          value={LANGUAGE}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={chooseLanguage}
        />
      </div>
    </Popover>
  )
}
