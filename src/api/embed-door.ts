import { EMBED_PAGES } from '#contract/pass.ts'

/** How the page of an embed comes to a browser, through all that stands in front of Scanboard. */
export interface EmbedDoor {
  /** 0 for one that leads elsewhere. */
  readonly status: number
  readonly frameOptions: string | null
  readonly policy: string | null
}

/** Asks as a stranger in a frame does, who has no cookies here. Undefined where no answer comes. */
export async function askAtDoor(id: string): Promise<EmbedDoor | undefined> {
  try {
    const { status, headers } = await fetch(EMBED_PAGES + encodeURIComponent(id), {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
    })
    return { status, frameOptions: headers.get('x-frame-options'), policy: headers.get('content-security-policy') }
  } catch {
    return undefined
  }
}
