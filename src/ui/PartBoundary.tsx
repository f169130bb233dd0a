import { Component, type ReactNode } from 'react'

type PartBoundaryProps = {
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Contains an exception to one part of the page. The fallback makes no good claim. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return <p role="status">{this.props.fallback}</p>
  }
}
