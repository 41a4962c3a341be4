import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { LONGEST_PAGE_HTML, type Finding } from '#contract/embed-doctor.ts'
import type { Embed } from '#contract/embed-answers.ts'
import type { EmbedChange } from '#contract/embeds.ts'
import type { LinkMade } from '#contract/links.ts'
import { EMBEDS_KEY, changeEmbed } from '#src/api/embeds.ts'
import { changeLink } from '#src/api/links.ts'
import { FIELD } from '#src/ui/field.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import * as words from '#words/framing/doctor.ts'
import { FindingList } from './finding-list.tsx'
import { useDoctor, type Asked } from './use-doctor.ts'

/** Names what keeps a page from showing the embed, and mends what can be mended here. `link`: one that opens it too. */
export function Doctor({ embed, link }: { embed: Embed; link: LinkMade | undefined }) {
  const [asked, setAsked] = useState<Asked>({ page: '', html: '', token: '' })
  const [told, setTold] = useState('')
  const { look, findings, fault, isLooking } = useDoctor()
  const client = useQueryClient()
  const mending = useMutation({
    networkMode: 'always',
    mutationFn: async (change: EmbedChange) => {
      const changed = await changeEmbed(embed.id, change)
      if (link !== undefined && change.hosts !== undefined) await changeLink(link.link.id, { hosts: change.hosts })
      return changed
    },
    onSuccess: (changed) => {
      client.setQueryData<readonly Embed[]>(EMBEDS_KEY, (all) =>
        all?.map((one) => (one.id === embed.id ? changed : one)),
      )
      look({ embed: changed, asked })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const fault = faultOf(asked)
    setTold(fault)
    if (fault === '' && !isLooking) look({ embed, asked: trimmed(asked) })
  }
  const failed = told || fault || mending.error?.message
  return (
    <PanelFrame title={words.title} busy={isLooking}>
      <p className="mt-1 text-pretty text-muted">{words.about}</p>
      <form noValidate onSubmit={submit} className="mt-3 space-y-3">
        <Fields asked={asked} set={(change) => setAsked({ ...asked, ...change })} isLooking={isLooking} />
        {failed && (
          <p role="alert" className="text-pretty text-negative">
            {failed}
          </p>
        )}
      </form>
      {findings !== undefined && (
        <section aria-label={words.found} className="mt-4 border-t border-line pt-4">
          <FindingList
            findings={findings}
            mend={(finding) => (
              <Mend
                finding={finding}
                embed={embed}
                isBusy={mending.isPending || isLooking}
                onMend={(change, said) => mending.mutate(change, { onSuccess: () => announce(said) })}
              />
            )}
          />
        </section>
      )}
    </PanelFrame>
  )
}

function Fields({
  asked: { page, html, token },
  set,
  isLooking,
}: {
  asked: Asked
  set: (change: Partial<Asked>) => void
  isLooking: boolean
}) {
  return (
    <>
      <div className="flex flex-wrap items-end gap-2">
        <label className="min-w-0 flex-1 basis-64">
          <span className="mb-1 block text-xs text-muted">{words.page}</span>
          <input
            type="url"
            value={page}
            placeholder={words.pageExample}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => set({ page: event.target.value })}
            className={`${FIELD} placeholder:text-muted`}
          />
        </label>
        <Button type="submit" look="strong" aria-disabled={isLooking} className="max-md:h-11">
          {isLooking ? words.looking : words.look}
        </Button>
      </div>
      <details>
        <summary className="cursor-pointer py-1 text-accent">{words.more}</summary>
        <div className="mt-2 space-y-3">
          <Pasted
            label={words.html}
            hint={words.htmlHint}
            value={html}
            most={LONGEST_PAGE_HTML}
            onChange={(html) => set({ html })}
          />
          <Pasted
            label={words.token}
            hint={words.tokenHint}
            value={token}
            most={8192}
            onChange={(token) => set({ token })}
          />
        </div>
      </details>
    </>
  )
}

function Pasted({
  label,
  hint,
  value,
  most,
  onChange,
}: {
  label: string
  hint: string
  value: string
  most: number
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div>
      <label className="block">
        <span className="mb-1 block text-xs text-muted">{label}</span>
        <textarea
          rows={3}
          value={value}
          maxLength={most}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby={id}
          onChange={(event) => onChange(event.target.value)}
          className="block w-full rounded-control border border-control bg-surface px-3 py-2 font-mono text-base md:text-xs"
        />
      </label>
      <p id={id} className="mt-1 text-xs text-pretty text-muted">
        {hint}
      </p>
    </div>
  )
}

/** What one click mends: a site that is missing, an embed that is paused. */
function Mend({
  finding: { code, facts },
  embed,
  isBusy,
  onMend,
}: {
  finding: Finding
  embed: Embed
  isBusy: boolean
  onMend: (change: EmbedChange, said: string) => void
}) {
  const { origin } = facts
  if (code === 'hostNotNamed' && origin !== undefined) {
    return (
      <Button
        className="mt-2 max-md:h-11"
        disabled={isBusy}
        onClick={() => onMend({ hosts: [...embed.hosts, origin] }, words.added(origin))}
      >
        {words.add(origin)}
      </Button>
    )
  }
  if (code !== 'embedPaused' && code !== 'tokenPaused') return null
  return (
    <Button className="mt-2 max-md:h-11" disabled={isBusy} onClick={() => onMend({ paused: false }, words.resume)}>
      {words.resume}
    </Button>
  )
}

function trimmed({ page, html, token }: Asked): Asked {
  return { page: page.trim(), html, token: token.trim() }
}

function faultOf({ page, token }: Asked): string {
  if (page.trim() === '') return token.trim() === '' ? words.nothingAsked : ''
  return /^https?:\/\//i.test(page.trim()) && URL.canParse(page.trim()) ? '' : words.noAddress
}
