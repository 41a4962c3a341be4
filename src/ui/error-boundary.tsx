import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Message } from './message.tsx'

/** Keeps a fault in drawing to the part of the page where it happened. */
export class ErrorBoundary extends Component<{ title: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Message kind="failed" title={this.props.title}>
        <p>This is a fault in Scanboard, not in your figures.</p>
        <Button className="mt-3" onClick={() => this.setState({ failed: false })}>
          Draw it again
        </Button>
      </Message>
    )
  }
}
