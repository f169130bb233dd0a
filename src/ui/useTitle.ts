import { useEffect } from 'react'

/**
 * Sets the window's title. Set by script, because a title element would be part of the prerendered
 * frame.
 */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
