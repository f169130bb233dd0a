import { useCallback } from 'react'
import { Speech } from '../../announce/Speech.tsx'
import { useAnnouncer } from '../../announce/useAnnouncer.ts'
import { useReader } from '../../ui/Reader.tsx'
import { announcementStep, type Shown, type Told } from './announcement.ts'

/** Announces changes since the last announcement, politely or as an alert. */
export function Announcer({ model, verdict, line, freshness, isReplay }: Shown) {
  const { t, language } = useReader()
  const stepOf = useCallback(
    (before: Told | null) =>
      announcementStep({ model, verdict, line, freshness, isReplay }, before, t),
    [model, verdict, line, freshness, isReplay, t],
  )
  return <Speech of={useAnnouncer(stepOf, language)} />
}
