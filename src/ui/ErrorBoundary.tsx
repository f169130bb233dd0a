import { Component, type ReactNode } from 'react'

type ErrorBoundaryProps = {
  /** Shown instead of the children after an error. It must make no good claim. Text is announced. */
  readonly fallback: ReactNode
  /**
   * A change of this value renders the children again after an error. The wall needs it, because
   * nobody is there to reload the page.
   */
  readonly resetKey?: unknown
  readonly children: ReactNode
}

type ErrorBoundaryState = {
  readonly isBroken: boolean
  /** The value at the last render. */
  readonly resetKey: unknown
}

/** Contains an exception to its children, so that the rest of the page stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { isBroken: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  static getDerivedStateFromProps({ resetKey }: ErrorBoundaryProps, before: ErrorBoundaryState) {
    return before.resetKey === resetKey ? null : { resetKey, isBroken: false }
  }

  override render() {
    const { fallback, children } = this.props
    if (!this.state.isBroken) return children
    return typeof fallback === 'string' ? <p role="status">{fallback}</p> : fallback
  }
}
