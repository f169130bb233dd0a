import { statusRank } from '../../status/componentStatus.ts'
import { isTrusted } from '../../status/freshness.ts'
import type { CommonTexts } from '../../texts/en/common.ts'
import { COLUMN_INSET, lanePicture, nameSize } from './lanePicture.ts'
import { type LabelText, labelWidth } from './rowLabel.ts'
import { rowPages, type RowNeed, type RowsPage } from './rowPages.ts'
import type { UnitSize } from './screenLayout.ts'
import { textWidth } from '../../charts/textWidth.ts'
import type { WallLane, WallModel, WallService } from './wallModel.ts'
import type { WallTexts } from '../../texts/en/wall.ts'

/** Content of a row: a service, or several ungrouped ones that all work, gathered if there is no room for each. */
export interface RowContent {
  /** `null`: several. */
  readonly service: WallService | null
  readonly lanes: readonly WallLane[]
}

/** The rows of the wall, placed. Sizes in units. */
export interface WallRows {
  readonly pages: readonly RowsPage[]
  readonly contents: ReadonlyMap<string, RowContent>
  readonly labelWidth: number
  readonly lanesWidth: number
  /** Of the column beside the lanes; 0: there is none. */
  readonly column: number
  /** True if labels stand above their lanes. */
  readonly isStacked: boolean
}

/** Inputs for placing rows. */
export interface RowsInputs {
  readonly model: WallModel
  readonly t: CommonTexts
  readonly texts: WallTexts
  /** The panel they stand in, with its axis. */
  readonly size: UnitSize
  /** True if the page may be as long as it likes. */
  readonly isEndless: boolean
  readonly isFar: boolean
  /** True if names stand beside the lanes, for an alarm. */
  readonly isNamedBeside: boolean
}

export const AXIS_HEIGHT = 44
export const LABEL_GAP = 24
/** The column of plans, and how far names may widen it. */
const COLUMN = 194
const WIDEST_COLUMN = 270
const LEAST_BESIDE = 900
const MOST_LABEL = 0.36
const NOMINAL_LANE = 29
const POOL = 'several'

/** Places the rows: who stands where, on which page, and how wide everything is. */
export function wallRows(inputs: RowsInputs): WallRows {
  const { model, size, isEndless, isFar } = inputs
  const isStacked = size.width < LEAST_BESIDE
  const single = contentsOf(model.services, false)
  const pooled = contentsOf(model.services, true)
  const placedBy = (contents: ReadonlyMap<string, RowContent>) => {
    const needs = [...contents].map(([id, content]) => needOf(id, content, inputs))
    const labels = needs.map(({ label }) => label)
    const most = size.width * MOST_LABEL
    const width = isStacked ? size.width : labelWidth(labels, 'two_lines', most)
    const height = isEndless ? Infinity : Math.max(0, size.height - AXIS_HEIGHT)
    return { contents, width, pages: rowPages(needs, { height, labelWidth: width, isFar }) }
  }
  const first = placedBy(single)
  const isPooled = first.pages.length > 1 && pooled.size < single.size
  const { contents, width, pages } = isPooled ? placedBy(pooled) : first
  const beside = isStacked ? size.width : size.width - width - LABEL_GAP
  const column = columnWidth(inputs, beside)
  const lanesWidth = Math.max(1, Math.floor(beside - column))
  return { pages, contents, labelWidth: width, lanesWidth, column, isStacked }
}

function contentsOf(
  services: readonly WallService[],
  isPooled: boolean,
): ReadonlyMap<string, RowContent> {
  const contents = new Map<string, RowContent>()
  const pool: WallLane[] = []
  for (const service of services) {
    const { id, isGroup, lanes } = service
    if (isPooled && !isGroup && lanes.every(({ isNamed }) => !isNamed)) pool.push(...lanes)
    else contents.set(id, { service, lanes })
  }
  if (pool.length > 0) contents.set(POOL, { service: null, lanes: pool })
  return contents
}

function needOf(id: string, content: RowContent, inputs: RowsInputs): RowNeed {
  const { service, lanes } = content
  const named = lanes.filter(({ isNamed }) => isNamed).length
  const isSeen = isTrusted(inputs.model.inputs.freshness)
  return {
    id,
    label: labelText(content, inputs),
    isGroup: service === null || service.isGroup,
    named,
    quiet: lanes.length - named,
    // A row that is not seen keeps its place by its last known status.
    severity: named === 0 ? 0 : isSeen && service ? statusRank(service.shown.status) : 1,
  }
}

/** Text of a label, to reserve room for it. */
function labelText({ service, lanes }: RowContent, { t, texts }: RowsInputs): LabelText {
  if (!service) {
    const tail = `${lanes.length}/${lanes.length}`
    return { name: t.otherServices, tail, states: texts.allWorking }
  }
  const { name, isGroup, shown, working, total, states } = service
  const counted = states.map(({ status, count }) => texts.counted(status, count)).join('  ')
  return {
    name: name.text,
    tail: isGroup ? `${working ?? '–'}/${total}` : t.status[shown.status],
    states: counted || texts.allWorking,
  }
}

/** Width of the column beside the lanes: for plans, and for names that no dark part of a lane has room for. */
function columnWidth({ model, isNamedBeside }: RowsInputs, width: number): number {
  const room = {
    over: model.over,
    width: Math.max(1, width),
    height: NOMINAL_LANE,
    column: 0,
    lastWidth: 3,
    isColumnTaken: false,
    isNamedBeside: false,
  }
  const named = model.services
    .filter(({ isGroup }) => isGroup)
    .flatMap(({ lanes }) => lanes)
    .filter(({ isNamed, plan }) => isNamed && (isNamedBeside || plan === null))
    .filter((lane) => isNamedBeside || lanePicture(lane, room).name?.at === 'across')
  const widths = named.map(({ name }) => textWidth(name.text, nameSize(NOMINAL_LANE)))
  const least = model.hasPlans || isNamedBeside || named.length > 0 ? COLUMN : 0
  return Math.min(WIDEST_COLUMN, Math.max(least, ...widths.map((long) => long + COLUMN_INSET)))
}
