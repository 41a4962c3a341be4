import { Monitor, Moon, Sun } from 'lucide-react'
import { cx } from '#src/lib/cx.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Popover } from '#src/ui/popover.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { THEMES, chooseTheme, useTheme, type Theme } from './theme.ts'

const looks: Readonly<Record<Theme, { label: string; Icon: typeof Sun }>> = {
  system: { label: 'System', Icon: Monitor },
  light: { label: 'Light', Icon: Sun },
  dark: { label: 'Dark', Icon: Moon },
}

export function ThemeSwitch() {
  const theme = useTheme()
  const { Icon } = looks[theme]
  return (
    <Popover
      name={`Theme: ${looks[theme].label.toLowerCase()}`}
      title="Theme"
      align="end"
      square
      className={cx(buttonClass('quiet', true), 'max-md:size-11')}
      trigger={<Icon aria-hidden className="size-4" />}
    >
      <Segmented
        label="Theme"
        name="theme"
        value={theme}
        options={THEMES.map((value) => ({ value, label: looks[value].label }))}
        onChange={chooseTheme}
      />
    </Popover>
  )
}
