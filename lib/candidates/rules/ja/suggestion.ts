import type { Rule } from '../../kind.ts'
import { END, ja, part, SAID } from './pieces.ts'

/** They want to know something, not to have something done. */
const ANSWER = part`
  (?:教え|お?聞か|お聞き|伺わ|御?教示|お答え|回答|お話し|コメント)[^、，。．]{0,6}?(?:[てをし]
  |せ)?(?:いただ|頂|ほし|お願い|くださ|もらい)`

/** What speakers put to the meeting. */
export const suggestion: readonly Rule[] = [
  {
    name: 'ja-would-you',
    strength: 'suggestion',
    pattern: ja`
      (?:[てで]|(?:御|ご)[\p{Script=Han}]{1,6}を?|[\p{Script=Han}]{2}
      |お[\p{Script=Han}ぁ-ん]{1,5})(?<cue>(?:いただ|頂)(?:き(?:たい|たく|ます(?:よう|と))|け(?:れば
      |る(?:と|よう|とよ|といい|とあり)|たら|ない(?:か|でしょうか|だろうか))|くこと[がは](?!でき|可能)
      |く(?:と|方|ほう)|かないと|かなければ|く必要|いたら)|(?:ほし|欲し|もらいた)(?:い|く)|もらえ(?:れば
      |ると|ない(?:か|でしょうか))|(?:くださ|下さ)(?:い(?:${END}|ま)|るよう))${SAID}`,
    unless: ja`${ANSWER}|させて(?:ください|下さい|ほしい)`,
  },
  {
    name: 'ja-how-about',
    strength: 'suggestion',
    pattern: ja`
      (?:[てで]は(?:どう|いかが)|[たん][らだ]ら?(?:どう|いかが|よい|いい)|[てで](?:も(?:よい|いい
      |良い)の?(?:では|じゃ|かな|かも|と思|ように(?:思|感)|気が|(?<=[がも]あっても(?:よい|いい
      |良い))${END})|(?:よい|いい|良い)の?(?:では|じゃ))|こと(?:も[^、，。．]{0,6}考えられ
      |[がも]考えられるのでは)(?:る|ます|よう|ない)?|(?:れば|けば|えば|せば|めば|たら)と(?:思|考え|願)
      |[ばと](?:よい|いい|良い|よろしい|ありがたい|幸い)(?:の?(?:では|じゃ|か[なと])|と[思考存]|です
      |だろう|でしょう|${END}))`,
    unless: ja`${ANSWER}`,
  },
  {
    name: 'ja-could-we-not',
    strength: 'suggestion',
    pattern: ja`
      (?<cue>(?:でき|られ|もらえ|設け|作れ|使え|行え|図れ|進められ|生かせ|活かせ)ない(?:もの)?(?:か
      |でしょうか|だろうか))(?:${END}|(?:と|検討|、|，))`,
  },
  {
    name: 'ja-could-you',
    strength: 'suggestion',
    pattern: ja`
      (?:[てで]|お[\p{Script=Han}ぁ-ん]{1,5})(?<cue>(?:いただ|頂)(?:け(?:ます|る(?:もの)?で
      |ません)(?:で?しょう)?か?|くことは(?:でき|可能)))[^。．]{0,12}か(?:。|？|$)`,
    unless: ja`${ANSWER}`,
    heeds: ['ja-no-need', 'ja-rejected', 'ja-housekeeping'],
  },
  {
    name: 'ja-please',
    strength: 'suggestion',
    pattern: ja`
      (?:[をと]|ように?|て|ほど[、，]?|[をとに][^、，。．]{1,12})(?<cue>お願い(?:し(?:たい|ます)
      |いたします|致します|いたしたい|でき(?:れば|ないか|ますか|たら)|申し上げ))`,
  },
  {
    name: 'ja-time-to',
    strength: 'suggestion',
    pattern: ja`
      [るくすべう](?<cue>き?(?:時期|段階|時)(?:では?ないか|に(?:来|き|さしかか|差し掛か)(?:て|っ)て?いる
      |だと[思考]))`,
  },
  {
    name: 'ja-lets',
    strength: 'suggestion',
    pattern: ja`
      (?<cue>(?:し|進め|広げ|高め|つなげ|育て|支え|始め|考え)よう|築こう|取り組もう|目指そう|つくろう
      |創ろう|ましょう)(?:${END}|[」』]と)`,
    unless: ja`
      ^(?:では|それでは|次に|さて)|見てみよう|(?:議論|整理|確認|紹介)し(?:よう|ましょう)|(?:始め|進め|移り
      |入り|見て(?:み|いき)?|終わり)ましょう`,
  },
]
