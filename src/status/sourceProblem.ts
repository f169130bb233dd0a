/** Why an answer could not be had, or was refused. Worded for readers by `ui`. */
export type SourceProblem =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timeout' }
  /** HTTP 401, 403, 429 and challenges: the source turns this device away. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'gone'; readonly status: number }
  | { readonly kind: 'failing'; readonly status: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not_json'; readonly isHtml: boolean }
  | { readonly kind: 'malformed'; readonly path: string; readonly expected: string }
  | { readonly kind: 'too_large'; readonly limitBytes: number }
  | { readonly kind: 'too_deep'; readonly limit: number }
  /** One thing of the answer has two fields of the same name, which may contradict each other. */
  | { readonly kind: 'repeats_itself' }
  | { readonly kind: 'wrong_page'; readonly pageId: string }
  | { readonly kind: 'older_answer' }
