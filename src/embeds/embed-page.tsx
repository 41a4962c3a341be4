import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { Embed } from '#contract/embed-answers.ts'
import { embedsQuery } from '#src/api/embeds.ts'
import { hostsInWords } from '#src/framing/hosts-in-words.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/embeds/builder.ts'
import { title } from '#words/embeds/list.ts'
import { Builder } from './builder.tsx'
import { EmbedActions } from './embed-actions.tsx'
import { EmbedState } from './embed-state.tsx'
import { ShownName } from './shown-name.tsx'

/** One embed: what it is, what can be done with it, and its builder. */
export function EmbedPage() {
  const id = useParams()['id'] ?? ''
  const answer = useQuery(embedsQuery())
  const embed = answer.data?.find((one) => one.id === id)
  const isGone = answer.data !== undefined && embed === undefined
  return (
    <>
      <PageHeader
        title={isGone ? words.gone : (embed?.name ?? (answer.error === null ? undefined : title))}
        above={
          <AppLink to={paths.embeds()} className="text-accent hover:underline">
            {words.all}
          </AppLink>
        }
        below={embed && <About embed={embed} />}
        actions={embed && embed.state !== 'ended' && <EmbedActions embed={embed} />}
      />
      <AnswerStates answer={answer} name={title} skeleton={<Skeletons />}>
        {() => <Found embed={embed} />}
      </AnswerStates>
    </>
  )
}

function Found({ embed }: { embed: Embed | undefined }) {
  if (embed !== undefined && embed.state !== 'ended') return <Builder embed={embed} />
  return (
    <div className="rounded-card border border-line bg-surface">
      <Message kind="empty" title={embed === undefined ? words.goneMeans : words.isEnded}>
        <AppLink to={paths.embeds()} className={`${buttonClass()} mt-2 max-md:h-11`}>
          {words.all}
        </AppLink>
      </Message>
    </div>
  )
}

function About({ embed: { state, show, hosts } }: { embed: Embed }) {
  return (
    <>
      <p className="flex flex-wrap gap-x-4">
        <EmbedState state={state} />
        <span>
          <ShownName show={show} />
        </span>
      </p>
      <p className="text-pretty wrap-anywhere text-muted">
        {hosts.length === 0 ? words.noHosts : words.hosts(hostsInWords(hosts))}
      </p>
    </>
  )
}

function Skeletons() {
  return (
    <div className="grid gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <Skeleton className="h-96" />
      <Skeleton className="h-96" />
    </div>
  )
}
