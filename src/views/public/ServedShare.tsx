import type { ServiceLevel } from '../../outage/serviceLevel.ts'
import { useReader } from '../../ui/Reader.tsx'

/** The share of time served, with the time it rests on; never 100 % of nothing. */
export function ServedShare({ level }: { readonly level: ServiceLevel | null }) {
  const { t, formats } = useReader()
  if (!level) return <span>{t.nothingObserved}</span>
  return (
    <span>{t.served(formats.precisePercent(level.ratio), formats.duration(level.observedMs))}</span>
  )
}
