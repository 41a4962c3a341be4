import { createElement, type ComponentProps, type ReactElement } from 'react'

/** What lucide says of an icon: its name, and the shapes that it is drawn of. */
interface IconData {
  readonly name: string
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
}

/**
 * Makes the component of an icon, at the build in the place of lucide's own maker (`scripts/vite/lighter.ts`): that one also serves
 * settings and frameworks that nothing here uses, two kilobytes before the first figures. Its pictures stay lucide's.
 */
export default function createPlainIcon({ name, node }: IconData) {
  return function PlainIcon({ className = '', ...rest }: ComponentProps<'svg'>): ReactElement {
    return createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: 24,
        height: 24,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': true,
        className: `lucide lucide-${name} ${className}`,
        ...rest,
      },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    )
  }
}
