import type { ComponentProps } from 'react'
import './checkbox.css'

/** A box to tick, in colours that are the page's in both themes: the browser's own looks disabled in the dark. */
export function Checkbox(props: Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  return <input type="checkbox" className="checkbox" {...props} />
}
