import { statusCounts } from '../../outage/serviceStatus.ts'
import { STATUSES_WORST_FIRST } from '../../status/componentStatus.ts'
import { useReader } from '../../ui/Reader.tsx'
import type { ServiceModel } from './publicModel.ts'

/** How many functions of a service work, and how many have which trouble. */
export function CountsText({ service }: { readonly service: ServiceModel }) {
  const { t } = useReader()
  const { functions, working } = service
  const counts = statusCounts(functions.map((f) => f.shown.status))
  const parts = STATUSES_WORST_FIRST.filter((s) => s !== 'operational' && counts.has(s))
    .toReversed()
    .map((status) => `${t.status[status]} ${counts.get(status)}`)
  if (working === null) return <>{parts.join(' · ')}</>
  return <>{[t.counts(working, functions.length), ...parts].join(' · ')}</>
}
