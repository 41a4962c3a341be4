import { useEffect } from 'react'
import { logoType } from '#contract/report-brand.ts'

/** The client's logo. It is made for paper: in the dark it stands on some. */
export function ClientMark({ logo }: { logo: string }) {
  return (
    <img src={pictureOf(logo)} alt="" className="max-h-8 max-w-24 rounded-sm bg-surface object-contain scheme-light" />
  )
}

/** The mark in the tab of the browser: the client's logo, none for null, and ours while there is nothing else. */
export function useTabIcon(logo: string | null | undefined): void {
  const mark = logo === null ? 'data:,' : logo && pictureOf(logo)
  useEffect(() => {
    if (mark !== undefined) document.querySelector('link[rel=icon]')?.setAttribute('href', mark)
  }, [mark])
}

function pictureOf(logo: string): string {
  return `data:${logoType(logo)};base64,${logo}`
}
