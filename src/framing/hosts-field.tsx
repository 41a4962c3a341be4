import { TextArea } from '#src/ui/text-area.tsx'
import { hint } from '#words/framing/hosts.ts'

interface HostsFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** The sites that may show an embed or a link, one on each line. */
export function HostsField(props: HostsFieldProps) {
  return <TextArea kind="names" hint={hint} {...props} />
}
