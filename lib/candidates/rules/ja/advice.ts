import type { Rule } from '../../kind.ts'
import { DEGREE, IS, ja, SAID } from './pieces.ts'

/** What would be good. */
export const advice: readonly Rule[] = [
  {
    name: 'ja-desirable',
    says: { en: 'is desirable (望ましい, 望まれる)', ja: '「望ましい」「望まれる」' },
    strength: 'advice',
    pattern: ja`
      (?:望ましい|望ましく|好ましい|待たれる|検討(?:する価値が(?:ある|あり)|に値する)|(?:検討|再考
      |見直し)の余地[がはも](?:ある|大きい|残)|望まれ(?:る|よう|ます|て(?:いる|おり|います)))${SAID}`,
    unless: ja`望ましい(?:[かの]は|かどうか)`,
    examples: {
      yes: [
        '評価の基準は複数年で定めることが望ましい。',
        '各機関の自主的な取組が望まれる。',
        '公開の場で議論するのが望ましいと思います。',
      ],
      no: ['望ましい姿を図に示した。', 'いずれが望ましいかは今後の検討による。'],
    },
  },
  {
    name: 'ja-important',
    says: { en: 'doing it is important', ja: '「〜することが重要である」' },
    strength: 'advice',
    pattern: ja`
      (?<!ている(?:という)?)(?:こと|の)[がはも][、，]?${DEGREE}(?<cue>重要|大切|大事|肝要|肝心|有効|有益
      |有用|効果的|適当|適切|妥当|相当|鍵|カギ|要諦|ポイント|基本|前提|大前提|有意義|得策|先決|第一|最優先
      |賢明|現実的|合理的|理想的|第一歩|近道|出発点|本筋|一案|一考|一つの(?:案|方法|手|選択肢)
      |選択肢の一つ|有力な選択肢)${IS}`,
    examples: {
      yes: [
        '早い段階から当事者を交えることが重要である。',
        '外部の目を入れることが有効と考えられる。',
        '成果を分かりやすく伝えることが鍵となる。',
        '留学の経験者に助言を頼むことも一案。',
      ],
      no: ['重要な役割を果たしてきた。', 'この論点は重要である。', '何が重要かは国により異なる。'],
    },
  },
  {
    name: 'ja-matters',
    says: { en: 'what is named is important', ja: '「〜が重要である」' },
    strength: 'advice',
    pattern: ja`
      (?<!こと|とて|[のかだすいる])[がも][、，]?${DEGREE}(?<cue>(?:重要|大切|大事|肝要|肝心)(?![にと]な)
      |有効|有益|効果的|適当|適切|妥当)${IS}`,
    examples: {
      yes: ['顔の見える関係が大事だと思います。', '複数年度にわたる支援が有効である。'],
      no: ['とても重要です。', '大使館の役割が重要になっている。', '参加したいが重要でない。'],
    },
  },
  {
    name: 'ja-what-matters',
    says: { en: 'what matters is to do it', ja: '「重要なのは〜ことである」' },
    strength: 'advice',
    pattern: ja`
      (?<cue>(?:(?:重要|大切|大事|必要|肝心|不可欠|有効)な|求められる)(?:の|こと
      |点)は)[、，]?[^。．]{4,}(?:こと|姿勢|視点|発想|仕組み|取組|対応|連携|工夫)(?:で(?:ある|す|は|、|，)
      |だ|では|$)`,
    examples: {
      yes: ['大切なのは、失敗を共有できる場をつくることである。'],
      no: ['重要なのは誰か。', '必要な経費は三億円である。'],
    },
  },
  {
    name: 'ja-task',
    says: { en: 'doing it is the task', ja: '「〜することが課題である」' },
    strength: 'advice',
    pattern: ja`ことが${DEGREE}(?:課題|使命|責務|役割|責任)${IS}`,
    examples: { yes: ['次の世代に経験を引き継ぐことが重要な課題である。'], no: ['人手の不足が課題である。'] },
  },
  {
    name: 'ja-expected',
    says: { en: 'is expected of somebody', ja: '「〜することが期待される」' },
    strength: 'advice',
    pattern: ja`
      (?:こと|役割|取組|貢献|対応|検討|活用|参画|活躍|の)[がを](?<cue>${DEGREE}期待(?:され(?:る|ます
      |て(?:いる|おり|います))|す(?:る|べ)|し(?:ます|たい|て(?:いる|おり|います))))${SAID}`,
    heeds: ['ja-question', 'ja-past', 'ja-no-need', 'ja-rejected', 'ja-survey', 'ja-housekeeping'],
    examples: {
      yes: ['大学が橋渡しの役を担うことが期待される。', '産業界の積極的な参画を期待したい。'],
      no: ['高い効果が期待される。', '期待される成果を列挙した。'],
    },
  },
  {
    name: 'ja-better',
    says: { en: 'it would be better (方がよい)', ja: '「〜した方がよい」' },
    strength: 'advice',
    pattern: ja`
      (?:[ただいる](?:ほう|方)が|[るいた]の[がも])(?:${DEGREE}(?:よい|良い|いい|よろしい|望ましい|適切
      |よかろう|すっきり|分かりやす|わかりやす|伝わ|親切|自然|賢明|無難))${SAID}`,
    examples: {
      yes: ['事務局を一か所に置いた方がよい。', '早めに公表したほうがいいと思います。'],
      no: ['どちらの案がよいかを問うた。'],
    },
  },
]
