/** A value in a file of figures. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** Named figures of a file. */
export type Figures = Readonly<Record<string, Json>>

/** A figure under its name; without a value, `null` and the reason beside it. Times are in whole ms. */
export function figure(name: string, value: Json, why: string): Figures {
  if (value === null) return { [name]: null, [`${name}_why`]: why }
  // The trusted clock has more digits than its readings are accurate to.
  return { [name]: typeof value === 'number' && name.endsWith('_ms') ? Math.round(value) : value }
}
