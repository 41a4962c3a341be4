import type { Config } from 'tailwindcss'

const token = (name: string) => `var(--${name})`

/** Roles, not colours: each is set for light and dark in one place, `src/index.css`. */
export default {
  content: ['./index.html', './src/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      page: token('page'),
      surface: token('surface'),
      sunken: token('sunken'),
      ink: token('ink'),
      muted: token('muted'),
      line: token('line'),
      control: token('control'),
      accent: token('accent'),
      'accent-soft': token('accent-soft'),
      'on-accent': token('on-accent'),
      positive: token('positive'),
      negative: token('negative'),
      warning: token('warning'),
      'warning-soft': token('warning-soft'),
      scrim: token('scrim'),
      series: {
        1: token('series-1'),
        2: token('series-2'),
        3: token('series-3'),
        4: token('series-4'),
        5: token('series-5'),
        6: token('series-6'),
      },
    },
    fontSize: {
      xs: ['0.75rem', '1rem'],
      sm: ['0.875rem', '1.25rem'],
      base: ['1rem', '1.5rem'],
      lg: ['1.25rem', '1.75rem'],
      xl: ['1.75rem', '2.25rem'],
    },
    borderRadius: {
      none: '0',
      sm: 'calc(var(--radius) / 2)',
      control: 'calc(var(--radius) * 0.75)',
      card: token('radius'),
      full: '9999px',
    },
    boxShadow: { none: 'none', float: token('shadow-float') },
    fontFamily: {
      sans: ['ui-sans-serif', 'system-ui', 'sans-serif', 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'],
    },
  },
} satisfies Config
