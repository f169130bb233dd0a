/**
 * Something in an answer that was left out, clipped or doubted. `path` is where it stood, such as
 * `incidents[0].incident_updates[2].display_at`; `reason` is worded by `ui`.
 */
export interface Omission {
  readonly path: string
  readonly reason:
    | 'malformed'
    | 'clipped'
    | 'unknown_word'
    | 'duplicate'
    | 'missing_child'
    | 'missing_group'
    | 'no_time'
    | 'in_the_future'
    | 'too_many'
    | 'no_longer_reported'
  /** What was found or expected there, short; for the reader's eye only. */
  readonly detail: string
}
