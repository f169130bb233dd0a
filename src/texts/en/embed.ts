/** English texts of the embed. The Korean ones have the same shape. */
export const en = {
  fullPage: 'Full status page',
  newWindow: 'opens in a new window',
}

/** Texts of the embed, in one language. */
export type EmbedTexts = typeof en
