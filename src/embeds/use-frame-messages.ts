import { useEffect, useEffectEvent, type RefObject } from 'react'
import type { FrameMessage, HostMessage } from '#contract/embed-frame.ts'

/** Hears what a frame of ours says, as the script of embeds does in other sites. */
export function useFrameMessages(
  frame: RefObject<HTMLIFrameElement | null>,
  hear: (message: FrameMessage) => void,
): void {
  const heard = useEffectEvent(hear)
  useEffect(() => {
    const listen = ({ source, origin, data }: MessageEvent<FrameMessage | null>) => {
      if (origin !== location.origin || source === null || source !== frame.current?.contentWindow) return
      if (typeof data?.scanboard === 'string') heard(data)
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [frame])
}

/** Says something to a frame of ours, and to nobody else. */
export function tellFrame(frame: HTMLIFrameElement | null, message: HostMessage): void {
  frame?.contentWindow?.postMessage(message, location.origin)
}
