import type { EmbedTexts } from '../en/embed.ts'

/** 다른 사이트에 끼워 넣는 페이지의 한국어 문구. */
export const ko: EmbedTexts = {
  fullPage: '전체 상태 보기',
  newWindow: '새 창에서 열림',
}
