import { Component, type ReactNode } from 'react'
import * as words from '#words/ui/states.ts'
import { Button } from './button.tsx'
import { Message } from './message.tsx'

interface Props {
  readonly title: string
  /** What is drawn; other figures may well be drawn where these could not. */
  readonly resetOn?: unknown
  readonly children: ReactNode
}

interface State {
  readonly failed: boolean
  readonly drawn: unknown
}

/** Keeps a fault in drawing to the part of the page where it happened. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, drawn: this.props.resetOn }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetOn === state.drawn ? null : { failed: false, drawn: props.resetOn }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Message kind="failed" title={this.props.title}>
        <p>{words.ourFault}</p>
        <Button className="mt-3" onClick={() => this.setState({ failed: false })}>
          {words.drawAgain}
        </Button>
      </Message>
    )
  }
}
