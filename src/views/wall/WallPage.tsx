import { type ReactNode, useMemo } from 'react'
import { useFirstCheck } from '../../live/useFirstCheck.ts'
import type { StatusPageState } from '../../live/useStatusPage.ts'
import type { ComponentId } from '../../status/snapshot.ts'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { localized } from '../../status/names.ts'
import { AlarmFrame } from './alarm/AlarmFrame.tsx'
import { AlarmSlot } from './alarm/AlarmSlot.tsx'
import { type AlarmState, useAlarm } from './alarm/useAlarm.ts'
import { LeaveWall } from './LeaveWall.tsx'
import { News } from './News.tsx'
import { NextLine } from './NextStage.tsx'
import { pageShift } from './pageShift.ts'
import { Rows } from './Rows.tsx'
import { screenLayout } from './screenLayout.ts'
import { Side } from './Side.tsx'
import { Skeleton } from './Skeleton.tsx'
import { useUnits } from '../../charts/useSize.ts'
import { WallClock } from './WallClock.tsx'
import { WallFresh } from './WallFresh.tsx'
import { Headline, onsetBeside } from './WallHead.tsx'
import { type Verdict, verdictWithoutAnswer } from '../../outage/verdict.ts'
import { wallText } from './wallText.ts'
import type { WallModel } from './wallModel.ts'
import styles from './WallPage.module.css'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { WhyUnseen } from './WhyUnseen.tsx'
import { wallTexts } from '../../texts/wall.ts'

/** Everything the wall is drawn from. */
export interface WallPageProps {
  readonly page: StatusPageState
  readonly model: WallModel | null
  readonly isFar: boolean
}

/** The wall: a pure picture of what is known and how fresh it is. */
export function WallPage({ page, model, isFar }: WallPageProps) {
  const { pollState } = page
  const isFirstCheck = useFirstCheck(pollState)
  const verdict = model?.verdict ?? verdictWithoutAnswer(isFirstCheck)
  const state = useAlarm(page)
  const [ref, size] = useUnits()
  const layout = size ? screenLayout(size) : 'wide'
  // Nothing in the page as it is served may carry a style of its own.
  const shift = size ? pageShift(pollState.now) : null
  const text = useHeadline(verdict, page, model)
  const part = (children: ReactNode) => <Part picture={model}>{children}</Part>
  return (
    <div ref={ref} className={styles.screen} data-sky="night" data-layout={layout} data-far={isFar}>
      <i className={styles.ruler} data-ruler aria-hidden="true" />
      <LeaveWall />
      {part(<AlarmFrame state={state} />)}
      <main
        className={styles.wall}
        data-freshness={pollState.freshness}
        {...(shift ? { style: { translate: `${shift.x / 16}rem ${shift.y / 16}rem` } } : {})}
      >
        <h1 className="visually-hidden">{text}</h1>
        <News text={model ? text : null} freshness={pollState.freshness} />
        <div className={styles.slot} data-alarm={state.alarm !== null}>
          {part(
            state.alarm ? (
              <AlarmHead state={state} page={page} model={model} />
            ) : (
              <Headline verdict={verdict} model={model} hasShare={isFar} />
            ),
          )}
        </div>
        <div className={styles.clock}>
          {part(
            <WallClock
              isSet={pollState.hasRead || !isFirstCheck}
              onset={onsetBeside(model, state.alarm !== null)}
            />,
          )}
        </div>
        <div className={styles.rows}>
          {part(
            model && model.services.length > 0 ? (
              <Rows model={model} alarm={state.alarm} layout={layout} isFar={isFar} />
            ) : (
              !model && <Skeleton isUnseen={verdict.claim === 'blind'} />
            ),
          )}
        </div>
        <div className={styles.side}>
          {part(<Beside page={page} model={model} verdict={verdict} isFar={isFar} />)}
        </div>
        <div className={styles.fresh}>
          {part(<WallFresh freshness={pollState.freshness} hasRead={pollState.hasRead} />)}
        </div>
      </main>
    </div>
  )
}

type BesideProps = WallPageProps & { readonly verdict: Verdict }

function Beside({ page, model, verdict, isFar }: BesideProps) {
  if (!model) return verdict.claim === 'blind' && <WhyUnseen page={page} />
  if (!isFar) return <Side model={model} page={page} />
  return model.outage?.endedAt === null && <NextLine model={model} />
}

type AlarmHeadProps = Pick<WallPageProps, 'page' | 'model'> & { readonly state: AlarmState }

function AlarmHead({ state, page, model }: AlarmHeadProps) {
  const names = useMemo(() => namesOn(model), [model])
  const nameOf = (id: ComponentId) => names.get(id) ?? id
  const services = model?.inputs.snapshot.services ?? []
  return <AlarmSlot {...{ state, services, nameOf }} problem={page.pollState.problem} />
}

function namesOn(model: WallModel | null): ReadonlyMap<ComponentId, string> {
  const services = model?.services ?? []
  return new Map([
    ...services.flatMap(({ lanes }) => lanes.map(({ id, name }) => [id, name.text] as const)),
    ...services.map(({ id, name }) => [id, name.text] as const),
  ])
}

/** The headline in words, which is the window's title too. */
function useHeadline(verdict: Verdict, page: StatusPageState, model: WallModel | null): string {
  const { t, language } = useReader()
  const texts = useTexts(wallTexts)
  const text = wallText(verdict, model, t, texts)
  const name = localized(page.briefing.title, language, page.snapshot?.page.name ?? '')
  useTitle(page.snapshot ? [text, name.text].filter(Boolean).join(' · ') : texts.title)
  return text
}

function Part({ picture, children }: { readonly picture: unknown; readonly children: ReactNode }) {
  const { t } = useReader()
  return (
    <ErrorBoundary resetKey={picture} fallback={t.partBroken}>
      {children}
    </ErrorBoundary>
  )
}
