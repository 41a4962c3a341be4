import { EMBED_PAGES } from '#contract/pass.ts'
import type { Embeds } from '#server/state/embeds.ts'
import type { LinkPasses } from '#server/state/link-passes.ts'

/** Who may frame what is at a path: origins of sites, besides the dashboard itself; undefined for nobody at all. */
export type FramersOf = (path: string) => readonly string[] | undefined

/**
 * Who may frame the page of an embed, as it is set at this moment. Where it is paused its hosts still may: their pages then
 * show a sentence and no broken frame. What never was, and what is over, nobody may.
 */
export function framersBy({
  embeds,
  linkPasses,
}: {
  readonly embeds: Embeds
  readonly linkPasses: LinkPasses
}): FramersOf {
  return (path) => {
    if (!path.startsWith(EMBED_PAGES)) return undefined
    const [address = ''] = path.slice(EMBED_PAGES.length).split('/')
    const embed = embeds.find(address)
    if (embed !== undefined) return embed.state === 'ended' ? undefined : embed.hosts
    return linkPasses.byToken(address)?.hosts
  }
}
