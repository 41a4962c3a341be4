import { expect, test } from 'vitest'
import { fontsFor } from './fonts.ts'

test.each([
  ['Latin, Ελληνικά, Кириллица, العربية, 1–31 May © ™ 2 × 3 → #', []],
  ['春季菜单', ['chinese']],
  ['봄 메뉴', ['korean']],
  ['春のメニュー', ['japanese', 'chinese']],
  ['Posters 🎉', ['emoji']],
  ['From 🇩🇪', ['emoji']],
  ['☂️', ['emoji']],
  ['海报 봄 メニュー 🎉', ['japanese', 'korean', 'chinese', 'emoji']],
])('%s needs %j', (text, fonts) => {
  expect(fontsFor(text)).toEqual(fonts)
})
