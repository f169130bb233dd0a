import type { Omission } from '../../status/problems.ts'

const REASON: Record<Omission['reason'], string> = {
  malformed: 'could not be read',
  clipped: 'was too long and was cut',
  unknown_word: 'is a word we do not know, taken as unknown',
  duplicate: 'stands twice; the worse status counts',
  missing_child: 'names a component that is not in the answer',
  missing_group: 'names a group that is not in the answer',
  no_time: 'has no usable time and was left out',
  in_the_future: 'lies in the future',
  too_many: 'is more than is read; the rest was left out',
  no_longer_reported: 'stood in an earlier answer and is no longer reported',
}

/** English texts about the source of the data. The Korean ones have the same shape. */
export const en = {
  reason: REASON,
  source: 'Source',
  freshness: 'Freshness',
  freshnessRests:
    'Age is counted from the last answer of the source that could be read and validated. The source does not say when it last looked itself.',
  leftOut: 'Left out or doubted',
  nothingLeftOut: 'Nothing was left out.',
  rollUp: 'How a service gets its status',
  rollUpText:
    'All functions down: down. Any down or partly down: partly down. Else any unknown: unknown. Else any unstable: unstable. Else any under maintenance: maintenance. Else working. The count beside it says how many work.',
  timeline: 'How the timelines are drawn',
  timelineText:
    'Changes stand where the incident updates put them. What nobody reported but follows from a report is marked as a conclusion. Time before the record begins, and time in which nothing could be read, is hatched.',
  clock: (skew: string, isAhead: boolean) =>
    `The clock of this device is ${skew} ${isAhead ? 'ahead' : 'behind'}. Times here follow the server's clock.`,
  briefing: 'Briefing',
  users: 'Users',
  usersText: 'Users are people who could be affected, not people harmed.',
  grounds: 'Sources of the statements',
}

/** Texts about the source of the data, in one language. */
export type AboutDataTexts = typeof en
