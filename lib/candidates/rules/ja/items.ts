import type { Rule } from '../../kind.ts'
import { DEEDS, END, ja, part } from './pieces.ts'

const UNDER = ja`
  提言|勧告|提案|(?:今後|具体的|主な|重点|必要な|推進すべき|講ずべき|求められる|期待される
  |当面)[^。]{0,14}(?:取組|取り組み|対応|方向|施策|措置|進め方|方策|課題|事項|対策|在り方)|取組|施策
  |推進方策|対応方針|アクション|行動計画|ロードマップ|工程|方向性|改善策|対策`

/** Marks of items that the reader of plain text takes for a paragraph. */
const MARK = part`
  ^(?:[①-⑳㋐-㋾]|[（(][\d０-９ア-ン一二三四五六七八九十]{1,2}[）)]|[０-９]{1,2}[．.]
  |[-－ー―○◯・●■□◇◆▪➢✓])`

/** Items of lists that end in a noun. */
export const items: readonly Rule[] = [
  {
    name: 'ja-item-deed',
    strength: 'call',
    under: UNDER,
    items: true,
    pattern: ja`[のをなるたへ](?<cue>[^。．、，のを]{0,8}?${DEEDS}(?:等|など)?)${END}`,
  },
  {
    name: 'ja-marked-deed',
    strength: 'call',
    under: UNDER,
    pattern: ja`${MARK}[^。．]{2,}[のをなるたへ](?<cue>[^。．、，のを]{0,8}?${DEEDS}(?:等|など)?)${END}`,
  },
  {
    name: 'ja-led-deed',
    strength: 'call',
    after: ja`
      (?:以下|次|下記)の[^。：]{0,30}(?:取組|取り組み|施策|措置|対応|事項|方策|対策|項目
      |点)[^。：]{0,30}(?:進め|推進|実施|講じ|行[うい]|取り?組|提言|求め|要望|要請|検討|期待|お願い)`,
    items: true,
    pattern: ja`(?<=[のをなるたへに])[^。．、，のをに]{0,8}?(?<cue>${DEEDS}(?:等|など)?)${END}`,
  },
  {
    name: 'ja-item-verbless',
    strength: 'commitment',
    pattern: ja`
      (?:を[^。．、，をの]{0,16}?(?<cue>${DEEDS}(?:予定)?)|[にへ][^。．、，に]{0,12}?(?<cue2>着手|参画
      |対応|協力|貢献|反映|寄与|留意|配慮|移行)|の[^。．、，の]{0,8}?(?<cue3>${DEEDS}を))${END}`,
    unless: ja`(?:年度?|月|日)(?:に|から|より)[^。．]{0,60}(?:開始|実施|開催|設置|創設)。?$`,
  },
]
