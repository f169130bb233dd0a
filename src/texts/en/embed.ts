/** The English texts of the embedded page, besides those that all pages share. */
export const en = {
  fullPage: 'Full status page',
  newWindow: 'opens in a new window',
}

/** What both languages have. */
export type EmbedTexts = typeof en
