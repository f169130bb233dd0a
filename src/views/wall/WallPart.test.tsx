// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WallPart } from './WallPart.tsx'

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => vi.unstubAllGlobals())

function Lanes({ fails }: { readonly fails: boolean }) {
  if (fails) throw new Error('no lanes')
  return <p>lanes</p>
}

it('says that a part cannot be shown, keeps the others, and draws it again from the next picture', () => {
  const host = document.createElement('div')
  // React tells of errors that a boundary has caught, too.
  const page = createRoot(host, { onCaughtError: () => undefined })
  const draw = (picture: number, fails: boolean) =>
    act(() =>
      page.render(
        <>
          <WallPart picture={picture} fallback="broken">
            <Lanes fails={fails} />
          </WallPart>
          <p>clock</p>
        </>,
      ),
    )

  draw(1, false)
  expect(host.textContent).toBe('lanesclock')
  draw(1, true)
  expect(host.textContent).toBe('brokenclock')
  draw(1, false)
  expect(host.textContent).toBe('brokenclock')
  draw(2, false)
  expect(host.textContent).toBe('lanesclock')
  act(() => page.unmount())
})
