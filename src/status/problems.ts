/** Reason why a request failed or an answer was rejected. The view puts it into words. */
export type SourceProblem =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timeout' }
  /** HTTP 401, 403, 429 and challenges: the source rejects this device. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'gone'; readonly status: number }
  | { readonly kind: 'failing'; readonly status: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not_json'; readonly isHtml: boolean }
  | { readonly kind: 'malformed'; readonly path: string; readonly expected: string }
  | { readonly kind: 'too_large'; readonly limitBytes: number }
  | { readonly kind: 'too_deep'; readonly limit: number }
  /** One object of the answer repeats a field name; the values may contradict each other. */
  | { readonly kind: 'repeats_itself' }
  | { readonly kind: 'wrong_page'; readonly pageId: string }
  | { readonly kind: 'older_answer' }

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
