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
