import { Component, type ReactNode } from 'react'

type PartBoundaryProps = {
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Keeps a part that throws from taking the page with it. What it cannot show it says nothing good about. */
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
