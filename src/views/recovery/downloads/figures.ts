/** What may stand in a file of figures. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** Named figures of a file. */
export type Figures = Readonly<Record<string, Json>>

/** A figure under its name; where there is none, `null`, and beside it why. */
export function figure(name: string, value: Json, why: string): Figures {
  return value === null ? { [name]: null, [`${name}_why`]: why } : { [name]: value }
}
