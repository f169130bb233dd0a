/**
 * A part of an answer that was dropped, clipped or distrusted. `path` locates it, as in
 * `incidents[0].incident_updates[2].display_at`; the view puts `reason` into words.
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
  /** The value found or expected, shortened. For display only. */
  readonly detail: string
}
