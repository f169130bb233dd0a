import { useSize } from '../../../charts/useSize.ts'
import type { PollState } from '../../../live/monitor.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { Text, useTexts } from '../../../ui/Reader.tsx'
import { ServiceLabel } from './ServiceLabel.tsx'
import styles from './SitesPicture.module.css'
import { detailsTexts } from '../../../texts/details.ts'
import type { PlaceLine, SiteModel } from '../model.ts'

type PlacePictureProps = {
  readonly site: SiteModel
  readonly pollState: PollState
}

/**
 * Places as frames around their services, and an arrow from each service that depends on another. All lines have one
 * height, so positions follow from line numbers.
 */
export function PlacePicture({ site, pollState }: PlacePictureProps) {
  const texts = useTexts(detailsTexts)
  const [ref, size] = useSize()
  return (
    <div>
      <div className={styles.place}>
        <ul className={styles.lines} style={{ marginRight: linkWidth(site) }}>
          {site.lines.map((line) => (
            <Line
              key={`${line.kind} ${line.id}`}
              line={line}
              isTrusted={isTrusted(pollState.freshness)}
            />
          ))}
        </ul>
        <div ref={ref} className={styles.drawing} role="img" aria-label={texts.placePicture}>
          {size && (
            <svg width={size.width} height={size.height} aria-hidden="true">
              <Drawing site={site} width={size.width} pitch={size.height / site.lines.length} />
            </svg>
          )}
        </div>
      </div>
      {site.links.length > 0 && (
        <p className={styles.key}>
          <svg width="26" height="12" aria-hidden="true">
            <path className={styles.link} d="M4 6H23M17 1l6 5l-6 5" />
            <circle className={styles.start} cx="4" cy="6" r="2.5" />
          </svg>
          {texts.keyHangs}
        </p>
      )}
    </div>
  )
}

function Line({
  line,
  isTrusted: isKnown,
}: {
  readonly line: PlaceLine
  readonly isTrusted: boolean
}) {
  const texts = useTexts(detailsTexts)
  if (line.kind === 'place') {
    return <li className={styles.name}>{line.name ? <Text of={line.name} /> : texts.elsewhere}</li>
  }
  const { service, shortName } = line
  return (
    <li className={styles.service} data-component={service.id} data-status={service.shown.status}>
      <ServiceLabel of={{ ...service, shortName }} isTrusted={isKnown} isWide />
    </li>
  )
}

/** Room for one arrow beside the last, px. */
const LINK_STEP = 22
const LINK_ROOM = 18
const INSET = 3

const linkWidth = ({ links }: SiteModel): number =>
  links.length === 0 ? 0 : LINK_ROOM + links.length * LINK_STEP

type DrawingProps = {
  readonly site: SiteModel
  readonly width: number
  /** The height of one line, px. */
  readonly pitch: number
}

function Drawing({ site, width, pitch }: DrawingProps) {
  const frameWidth = Math.max(0, width - linkWidth(site) - 1)
  const middle = (line: number) => (line + 0.5) * pitch
  return (
    <>
      {site.frames.map(({ from, to, isSite }) => (
        <rect
          key={from}
          className={styles.frame}
          data-site={isSite}
          x={1}
          y={from * pitch + INSET}
          width={Math.max(0, frameWidth - 1)}
          height={(to - from + 1) * pitch - 2 * INSET}
        />
      ))}
      {nested(site.links).map(({ from, to, end }, i) => {
        const out = frameWidth + LINK_ROOM + i * LINK_STEP
        const arrive = middle(to) + end * ARROWS_APART
        const start = frameWidth - START_INSET
        return (
          <g key={`${from} ${to}`} className={styles.link}>
            <circle className={styles.start} cx={start} cy={middle(from)} r={2.5} />
            <path d={`M${start} ${middle(from)}H${out}V${arrive}H${start}`} />
            <path d={`M${start + 7} ${arrive - 5}L${start} ${arrive}l7 5`} />
          </g>
        )
      })}
    </>
  )
}

const ARROWS_APART = 12
const START_INSET = 14

/**
 * Arrows, shortest first, so that short ones lie inside long ones. Each has its end among the arrows of its line, in
 * steps from the middle.
 */
function nested(links: SiteModel['links']) {
  const ordered = links.toSorted((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to))
  return ordered.map((link) => {
    const same = ordered.filter(({ to }) => to === link.to)
    const fromMiddle = same.indexOf(link) - (same.length - 1) / 2
    return { ...link, end: link.from > link.to ? -fromMiddle : fromMiddle }
  })
}
