import { Component, type ReactNode } from 'react'

type WallPartProps = {
  /** What the part is drawn from. */
  readonly picture: unknown
  readonly fallback: string
  readonly children: ReactNode
}

type WallPartState = {
  readonly isBroken: boolean
  /** The picture it was last drawn from. */
  readonly picture: unknown
}

/**
 * Keeps a part that throws from taking the wall with it, and draws it again from the next picture: nobody is there to
 * load the page anew.
 */
export class WallPart extends Component<WallPartProps, WallPartState> {
  override state: WallPartState = { isBroken: false, picture: this.props.picture }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  static getDerivedStateFromProps({ picture }: WallPartProps, before: WallPartState) {
    return before.picture === picture ? null : { picture, isBroken: false }
  }

  override render() {
    const { fallback, children } = this.props
    return this.state.isBroken ? <p role="status">{fallback}</p> : children
  }
}
