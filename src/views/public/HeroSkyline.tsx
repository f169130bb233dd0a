import { FEWEST_COLUMNS, PHONE_SKYLINE, Skyline, WIDE_SKYLINE } from '../../charts/Skyline.tsx'
import { compareLight } from '../../charts/windowLight.ts'
import { Text, useReader } from '../../ui/Reader.tsx'
import styles from './Hero.module.css'
import type { PublicModel, ServiceModel } from './publicModel.ts'
import { useMedia } from '../../ui/useMedia.ts'

/** Beyond this a skyline has too many houses to be read; the list below then speaks alone. */
const MOST_BUILDINGS = 10
const A_ROW = 5

/** The services as a city, with their names and counts below, which jump to them. */
export function HeroSkyline({ model }: { readonly model: PublicModel | null }) {
  const { t } = useReader()
  const isWide = useMedia('(min-width: 1024px)')
  if (model && (model.services.length > MOST_BUILDINGS || model.services.length === 0)) return null
  const services = model?.services ?? []
  const rows: (readonly ServiceModel[])[] = []
  const perRow = services.length > A_ROW ? Math.ceil(services.length / 2) : A_ROW
  for (let i = 0; i < services.length; i += perRow) rows.push(services.slice(i, i + perRow))
  const floors = Math.max(3, ...services.map(({ functions }) => functions.length))
  const size = isWide ? WIDE_SKYLINE : PHONE_SKYLINE
  return (
    <nav className={styles.city} aria-label={t.services}>
      {!model && <Placeholder />}
      {rows.map((row) => (
        <div key={row[0]?.id}>
          <Skyline
            buildings={row.map(({ id, functions }) => ({
              id,
              windows: windowsOf(functions),
            }))}
            size={size}
            floors={floors}
          />
          <ul
            className={styles.columns}
            data-columns={Math.max(FEWEST_COLUMNS, row.length)}
            data-small={row.some(({ shortName }) => isLong(shortName.text))}
          >
            {row.map((service) => (
              <li key={service.id}>
                <a href={`#service-${service.id}`}>
                  <b data-long={isLong(service.shortName.text)}>
                    <Text of={service.shortName} />
                  </b>
                  <span data-component={service.id} data-status={service.shown.status}>
                    {service.working === null
                      ? t.countUnknown(service.functions.length)
                      : `${service.working}/${service.functions.length}`}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/**
 * True if the longest word is too long for a house in full size, and not so long that it must break. One such name makes
 * its whole row small: names of two sizes side by side look like a ranking.
 */
const isLong = (name: string): boolean => /[\w-]{7}/.test(name) && !/[\w-]{10}/.test(name)

/** Light stands at the bottom, so that the height of light is the number that works. */
function windowsOf(functions: ServiceModel['functions']) {
  return functions
    .map(({ id, shown }) => ({ id, status: shown.status, isHeld: shown.isHeld }))
    .sort((a, b) => compareLight(a.status, b.status))
}

/** The room the city will take, so that nothing moves when it comes: houses of which nothing is known. */
function Placeholder() {
  return (
    <svg
      className={styles.cityToCome}
      viewBox="0 0 350 168"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {[110, 90, 70, 70, 90].map((height, i) => (
        <rect key={i} x={i * 72.8} y={110 - height} width={58.8} height={height} />
      ))}
      <path d="M-20 111h390" />
    </svg>
  )
}
