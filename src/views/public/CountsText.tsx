import { useReader } from '../../ui/Reader.tsx'
import type { ServiceModel } from './publicModel.ts'

/** Number of working functions of a service, and the number in each other status. */
export function CountsText({ service }: { readonly service: ServiceModel }) {
  const { t } = useReader()
  const { functions, working, counts } = service
  const parts = counts
    .filter(({ status }) => status !== 'operational')
    .toReversed()
    .map(({ status, count }) => `${t.status[status]} ${count}`)
  if (working === null) return <>{parts.join(' · ')}</>
  return <>{[t.counts(working, functions.length), ...parts].join(' · ')}</>
}
