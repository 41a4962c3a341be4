import { useEffect, useRef, useState } from 'react'
import type { EmbedClaims } from '#contract/embeds.ts'
import type { EmbedTheme, FrameMessage } from '#contract/embed-frame.ts'
import { previewToken } from '#src/api/embeds.ts'
import { Button } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import * as words from '#words/embeds/builder.ts'
import { tellFrame, useFrameMessages } from './use-frame-messages.ts'
import type { Wanted } from './wanted.ts'

const WIDTHS = { phone: 390, tablet: 768, full: undefined } as const
type Width = keyof typeof WIDTHS
type Surround = 'light' | 'dark'

/** Until the frame has said how high it is, and at least. */
const LEAST_HEIGHT = 240

export interface Previewed {
  /** Of the embed that tokens are signed for. */
  readonly id: string
  readonly name: string
  /** Where the frame is, with the theme of the page around it; undefined while there is nothing to show. */
  readonly addressIn: ((theme: Wanted['theme']) => string) | undefined
  /** Why there is nothing to show. */
  readonly nothing: string
  readonly claims: Pick<EmbedClaims, 'show' | 'locked'>
  readonly wanted: Wanted
}

/** The embed as another site shows it, in a page as wide and as dark as is chosen. */
export function Preview({ previewed }: { previewed: Previewed }) {
  const [width, setWidth] = useState<Width>('full')
  const [surround, setSurround] = useState(ownScheme)
  const { addressIn, nothing } = previewed
  return (
    <PanelFrame
      title={words.preview}
      note={
        <span className="flex flex-wrap gap-2">
          <Segmented
            label={words.width}
            name="preview-width"
            value={width}
            options={(['phone', 'tablet', 'full'] as const).map((value) => ({ value, label: words.widths[value] }))}
            onChange={setWidth}
          />
          <Segmented
            label={words.surround}
            name="preview-surround"
            value={surround}
            options={(['light', 'dark'] as const).map((value) => ({ value, label: words.surrounds[value] }))}
            onChange={setSurround}
          />
        </span>
      }
    >
      <div
        // The tokens of colours follow the scheme, as those of another page would.
        style={{ colorScheme: surround }}
        className="mt-2 max-h-160 overflow-auto rounded-control border border-line bg-page p-4"
      >
        {addressIn === undefined ? (
          <div className="text-ink">
            <Message kind="empty" title={nothing} />
          </div>
        ) : (
          <PreviewFrame
            // Another claim is another token, and so another visit.
            key={addressIn(previewed.wanted.theme) + JSON.stringify(previewed.claims)}
            {...previewed}
            addressIn={addressIn}
            surround={surround}
            width={WIDTHS[width]}
          />
        )}
      </div>
    </PanelFrame>
  )
}

/** As the dashboard itself is now. */
function ownScheme(): Surround {
  const { colorScheme } = getComputedStyle(document.documentElement)
  if (colorScheme === 'light' || colorScheme === 'dark') return colorScheme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function PreviewFrame({
  id,
  name,
  addressIn,
  claims,
  wanted: { theme, height: fixed },
  surround,
  width,
}: Previewed & {
  readonly addressIn: (theme: Wanted['theme']) => string
  readonly surround: Surround
  readonly width: number | undefined
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(LEAST_HEIGHT)
  const [state, setState] = useState<(FrameMessage & { scanboard: 'state' })['state']>('open')
  const [fault, setFault] = useState('')
  // What it begins with; after that it is told, as it would be elsewhere.
  const [address] = useState(() => addressIn(theme === 'page' ? surround : theme))
  const follows: EmbedTheme | undefined = theme === 'page' ? surround : undefined
  useEffect(() => {
    if (follows !== undefined) tellFrame(frame.current, { scanboard: 'theme', theme: follows })
  }, [follows])

  const sendToken = async () => {
    try {
      const token = await previewToken(id, claims)
      setFault('')
      tellFrame(frame.current, { scanboard: 'token', token })
    } catch (error) {
      setFault((error as Error).message)
    }
  }
  useFrameMessages(frame, (message) => {
    switch (message.scanboard) {
      case 'hello':
        if (follows !== undefined) tellFrame(frame.current, { scanboard: 'theme', theme: follows })
        return
      case 'token':
        return void sendToken()
      case 'height':
        return setHeight(Math.max(LEAST_HEIGHT, message.height))
      case 'state':
        return setState(message.state)
      case 'path':
        return
    }
  })
  const told = fault === '' ? (state === 'open' ? '' : words.previewStates[state]) : words.previewFailed(fault)
  return (
    <>
      <div role="status">
        {told !== '' && (
          <p className="mb-3 flex flex-wrap items-center justify-between gap-2 text-warning">
            {told}
            {fault !== '' && (
              <Button className="max-md:h-11" onClick={() => void sendToken()}>
                {words.previewAgain}
              </Button>
            )}
          </p>
        )}
      </div>
      {/* It is a page of our own, which a sandbox would keep nothing from. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        ref={frame}
        src={address}
        title={words.previewTitle(name)}
        // A frame whose scheme is another than that of what it stands on is opaque.
        style={{
          width: width ?? '100%',
          height: fixed === '' ? height : Number(fixed),
          colorScheme: theme === 'page' ? surround : theme === 'system' ? 'light dark' : theme,
        }}
        className="mx-auto block max-w-none border-0"
      />
    </>
  )
}
