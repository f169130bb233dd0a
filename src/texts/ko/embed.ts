import type { EmbedTexts } from '../en/embed.ts'

/** Korean texts of the embed. */
export const ko: EmbedTexts = {
  fullPage: '전체 상태 보기',
  newWindow: '새 창에서 열림',
}
