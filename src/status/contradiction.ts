/** Two statements of one answer that cannot both be so. */
export type Contradiction =
  | { readonly kind: 'indicator_bad_rows_working'; readonly indicator: string }
  | { readonly kind: 'indicator_none_rows_bad'; readonly count: number }
  | { readonly kind: 'incident_open_rows_working'; readonly incidents: readonly string[] }
  | { readonly kind: 'indicator_unknown' }
