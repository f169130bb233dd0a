// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ErrorBoundary } from './ErrorBoundary.tsx'

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => vi.unstubAllGlobals())

function Lanes({ fails }: { readonly fails: boolean }) {
  if (fails) throw new Error('no lanes')
  return <p>lanes</p>
}

it('shows the fallback for a part that throws, keeps the others, and resets with the next key', () => {
  const host = document.createElement('div')
  // React also reports errors that a boundary has caught.
  const page = createRoot(host, { onCaughtError: () => undefined })
  const draw = (resetKey: number, fails: boolean) =>
    act(() =>
      page.render(
        <>
          <ErrorBoundary resetKey={resetKey} fallback="broken">
            <Lanes fails={fails} />
          </ErrorBoundary>
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

it('renders a fallback that is an element without a wrapper', () => {
  const host = document.createElement('div')
  const page = createRoot(host, { onCaughtError: () => undefined })

  act(() =>
    page.render(
      <ErrorBoundary fallback={<main>broken</main>}>
        <Lanes fails />
      </ErrorBoundary>,
    ),
  )

  expect(host.firstElementChild?.tagName).toBe('MAIN')
  expect(host.textContent).toBe('broken')
  act(() => page.unmount())
})
