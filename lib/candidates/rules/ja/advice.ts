import type { Rule } from '../../kind.ts'
import { DEGREE, IS, ja, SAID } from './pieces.ts'

export const advice: readonly Rule[] = [
  {
    name: 'ja-desirable',
    strength: 'advice',
    pattern: ja`
      (?:望ましい|望ましく|好ましい|待たれる|検討(?:する価値が(?:ある|あり)|に値する)|(?:検討|再考
      |見直し)の余地[がはも](?:ある|大きい|残)|望まれ(?:る|よう|ます|て(?:いる|おり|います)))${SAID}`,
    unless: ja`望ましい(?:[かの]は|かどうか)`,
  },
  {
    name: 'ja-important',
    strength: 'advice',
    pattern: ja`
      (?<!ている(?:という)?)(?:こと|の)[がはも][、，]?${DEGREE}(?<cue>重要|大切|大事|肝要|肝心|有効|有益
      |有用|効果的|適当|適切|妥当|相当|鍵|カギ|要諦|ポイント|基本|前提|大前提|有意義|得策|先決|第一|最優先
      |賢明|現実的|合理的|理想的|第一歩|近道|出発点|本筋|一案|一考|一つの(?:案|方法|手|選択肢)
      |選択肢の一つ|有力な選択肢)${IS}`,
  },
  {
    name: 'ja-matters',
    strength: 'advice',
    pattern: ja`
      (?<!こと|とて|[のかだすいる])[がも][、，]?${DEGREE}(?<cue>(?:重要|大切|大事|肝要|肝心)(?![にと]な)
      |有効|有益|効果的|適当|適切|妥当)${IS}`,
  },
  {
    name: 'ja-what-matters',
    strength: 'advice',
    pattern: ja`
      (?<cue>(?:(?:重要|大切|大事|必要|肝心|不可欠|有効)な|求められる)(?:の|こと
      |点)は)[、，]?[^。．]{4,}(?:こと|姿勢|視点|発想|仕組み|取組|対応|連携|工夫)(?:で(?:ある|す|は|、|，)
      |だ|では|$)`,
  },
  {
    name: 'ja-task',
    strength: 'advice',
    pattern: ja`ことが${DEGREE}(?:課題|使命|責務|役割|責任)${IS}`,
  },
  {
    name: 'ja-expected',
    strength: 'advice',
    pattern: ja`
      (?:こと|役割|取組|貢献|対応|検討|活用|参画|活躍|の)[がを](?<cue>${DEGREE}期待(?:され(?:る|ます
      |て(?:いる|おり|います))|す(?:る|べ)|し(?:ます|たい|て(?:いる|おり|います))))${SAID}`,
    heeds: ['ja-question', 'ja-past', 'ja-no-need', 'ja-rejected', 'ja-survey', 'ja-housekeeping'],
  },
  {
    name: 'ja-better',
    strength: 'advice',
    pattern: ja`
      (?:[ただいる](?:ほう|方)が|[るいた]の[がも])(?:${DEGREE}(?:よい|良い|いい|よろしい|望ましい|適切
      |よかろう|すっきり|分かりやす|わかりやす|伝わ|親切|自然|賢明|無難))${SAID}`,
  },
]
