import type { StatusPageState } from '../../../live/useStatusPage.ts'
import type { Forecast } from '../../../status/briefing.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import { localized } from '../../../status/names.ts'
import { calendarFile } from './calendarFile.ts'
import { forecastEvents } from '../../../outage/forecastEvents.ts'
import styles from './WaysDialog.module.css'
import { notifyMeTexts } from '../../../texts/notifyMe.ts'

type CalendarEntriesProps = {
  readonly page: StatusPageState
  readonly names: ReadonlyMap<string, string>
}

/** Forecasts, each as a file for a calendar. The files are made here and sent nowhere. */
export function CalendarEntries({ page, names }: CalendarEntriesProps) {
  const texts = useTexts(notifyMeTexts)
  const { t, formats, language } = useReader()
  const { snapshot, briefing, pollState } = page
  const events = snapshot ? forecastEvents(snapshot, briefing, pollState.now) : []
  if (!snapshot || events.length === 0) return <p>{texts.noForecast}</p>
  const save = (forecast: Forecast, what: string) => {
    const { madeAt, expectedAt, text } = forecast
    const url = new URL('/', window.location.href).href
    const file = calendarFile({
      uid: `relight-${snapshot.page.id}-${madeAt}-${expectedAt}`,
      at: expectedAt,
      writtenAt: pollState.now,
      title: texts.eventTitle(what),
      text: texts.eventText(localized(text, language, '').text, url),
      url,
    })
    saveFile(file, `relight-${new Date(expectedAt).toISOString().slice(0, 10)}.ics`)
  }
  return (
    <>
      <p>{texts.forecastOnly}</p>
      <ul className={styles.list}>
        {events.map(({ forecast, ids }) => {
          const what = t.joinNames(ids.map((id) => names.get(id) ?? id))
          const line = texts.forecast(formats.moment(forecast.expectedAt), what)
          return (
            <li key={`${forecast.madeAt} ${forecast.expectedAt}`}>
              <span>{line}</span>
              <button
                type="button"
                aria-label={`${texts.calendarFile}: ${line}`}
                onClick={() => save(forecast, what)}
              >
                {texts.calendarFile}
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Longer than any browser takes to fetch what it is about to save, ms. */
const SAVED_MS = 60_000

function saveFile(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(url), SAVED_MS)
}
