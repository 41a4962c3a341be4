import { KeyList } from '#src/keys/key-list.tsx'
import { NewKey } from '#src/keys/new-key.tsx'
import { SourceTabs } from '#src/keys/source-tabs.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import * as words from '#words/keys/list.ts'

/** `/keys`: the API keys of all programs, and the ways to make and to end them. */
export function Component() {
  return (
    <>
      <SourceTabs at="keys" />
      <PageHeader
        title={words.title}
        below={<p className="max-w-prose text-pretty text-muted">{words.about}</p>}
        actions={<NewKey />}
      />
      <KeyList />
    </>
  )
}
