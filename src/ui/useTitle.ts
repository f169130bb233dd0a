import { useEffect } from 'react'

/** Keeps the window's title. Written by hand, because a title in the tree would be part of the frame. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
