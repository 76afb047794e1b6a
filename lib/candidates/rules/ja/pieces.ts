/** A part of patterns, by its name in others: `${DEGREE}`. Line breaks, and what indents the next line, are the reader's. */
export function part(parts: TemplateStringsArray, ...pieces: string[]) {
  return String.raw(parts, ...pieces).replace(/\n\s*/gu, '')
}

export function ja(parts: TemplateStringsArray, ...pieces: string[]) {
  return new RegExp(part(parts, ...pieces), 'du')
}

const ASIDE = part`(?:[（(〔][^（）()〔〕]{0,80}[）)〕])?`
/** The end of a sentence, with a remark in brackets and the mark of a note. */
export const END = part`[」』]?${ASIDE}[。．.！!、，]?${ASIDE}[\s\d※*＊]{0,6}$`

/** Not a word out of a title or a name in 「」; words that somebody said (`「…べき」と述べた`) are. */
const UNQUOTED = part`(?![^「『」』]{0,80}[」』](?!と|等と|など))`
/** A noun behind a verb makes the verb its attribute: `必要がある制度`. */
const ATTRIBUTE = part`(?!旨|一方|反面|趣旨|次第|所存|等の?意見|点[をが])[\p{Script=Han}ァ-ヶA-Za-z]`
const REASON = part`
  ため|ことから|ことに(?:鑑|かんが|つい|よ)|ことを(?:踏|ふ)まえ|ことなど|こと[がも](?:明らか|示|分か|わか
  |知られ|確認され|判明|うかが)|ことが?(?:でき|可能)|にもかかわらず|からこそ|か(?:どうか|否か)
  |か(?:[、。，．]|を|は|が|に|も(?!しれ))|わけでは|と(?:判断|認め|考え)[^、，。．]{0,8}(?:場合|とき)
  |とは(?:限|言|い|考え|思)|よう(?:な|に(?!す))|そうな|ほど|くらい|ときは?[、，]|場合|なか(?:で|[、，])`
/** What is granted before the point is made: `…が必要ですが、`. */
const GRANTED = part`(?:[^、。，．]{0,10}?)(?:(?<=[るいすだたん])が|けれども?|けども?|ものの|とはいえ)[、，]`
/** What follows does not turn a verb into an attribute, a reason, a condition, a doubt or a concession: it is said. */
export const SAID = part`(?!${ATTRIBUTE}|${REASON}|${GRANTED})${UNQUOTED}`
/** The same, conceded or not. */
export const SAID_OR_GRANTED = part`(?!${ATTRIBUTE}|${REASON})${UNQUOTED}`

const STOP = part`(?:[。．、，）)」』]|$)`
/** Behind a noun or an adjectival noun (必要, 重要): it is what the sentence says, in any politeness. */
export const IS = part`
  (?=で(?:ある${SAID}|あり|あろう|す(?!か(?:[。？?]|$))${SAID}|しょう(?!か)|は(?:な(?:い(?:か|で|だ)
  |かろう))|[、，]|も)|だ(?!った|け|ろうか)${SAID}|と(?:考|思|感|認|い[うえわっ]|の(?!つな|連携|関)|さ
  |な(?:る${SAID}|[らりっろ])|指摘|述|主張|[、，])|な(?:の(?:で(?:は|す|あ)|だ|じゃ|か[なも])|んじゃ)
  |に(?:な(?:る${SAID}|[らりっろ])|思|感)|か(?:と[思考]|もしれ|な[。と])|じゃ|では[、，]?$|ではな[いか]
  |との|といった|${STOP})${UNQUOTED}`

/** Words of degree and time that may stand before it: `極めて`, `今後とも`. */
export const DEGREE = part`[^、。，．]{0,12}?`

/** Nouns that name a deed (推進, 整備); with する a verb, at the end of an item the item's call. */
const DEED = part`
  推進|促進|実施|検討|整備|強化|支援|充実|確保|構築|策定|設置|拡充|導入|活用|利用|連携|公表|周知|徹底|育成
  |養成|作成|普及|要請|要望|開発|改善|改正|措置|開催|参画|貢献|配慮|留意|加速|明確化|検証|評価|提供|展開
  |発信|反映|創出|削減|防止|義務付け|撤廃|実現|抑制|尊重|調整|調査|把握|共有|公開|開示|改革|刷新|転換|移行
  |統合|再編|集約|設定|制定|締結|派遣|招へい|招聘|誘致|助成|補助|保護|保全|維持|継続|適用|運用|点検|監視
  |監督|規制|緩和|軽減|低減|解消|解決|克服|排除|対応|対処|協力|協働|交流|啓発|広報|訓練|指導|助言|勧告
  |奨励|推奨|配置|増員|増額|拡大|拡張|高度化|効率化|簡素化|合理化|標準化|多様化|国際化|一体化|可視化
  |見える化|体系化|制度化|円滑化|適正化|最適化|活性化|重点化|具体化|加速化|深化|醸成|涵養|向上|増進|振興
  |復興|再生|準備|着手|開始|議論|審議|協議|試行|実証|創設|新設|確立|形成|立案|企画|管理|認定|審査|収集
  |整理|更新|改定|改訂|修正|訂正|追記|明記|追加|補強|補完|還元|救済|予防|分析|研究|提案|提言|主導|牽引
  |けん引|参加|遂行|継承|発展|注視|重視|優先|登用|採用|確認|断行|実行|実践|工夫|注力|奨励|発行|配布
  |共同利用|フォローアップ|モニタリング|アップデート|サポート|マッチング|ネットワーク化|オープン化
  |デジタル化`
export const DEEDS = part`
  (?:${DEED}|[\p{Script=Han}ァ-ヶー]{1,6}化|見直し|後押し|働き[掛か]け|取組|取り組み|底上げ|引き?上げ
  |引き?下げ|受け?入れ|呼び[掛か]け|位置付?づ?け|立ち上げ|[^の、，]{0,6}づくり|在り方|促し)`

/** Verbs of which nobody is the doer, or that tell what a document says. */
const IDLE = part`
  意味|示唆|象徴|反映|構成|左右|内包|包含|想定|予想|予測|推計|推定|推測|推察|判断|解釈|思料|想像|比較|要請
  |要望|提案|提言|勧告|要求|推奨|奨励|記載|記述|説明|紹介|引用|概観|概説|詳述|総括|指摘|列挙|定義|言及
  |存在|増加|減少|低下|上昇|発生|影響|関係|関連|該当|相当|共通|直面|経験|期待|懸念|危惧|心配|感謝|歓迎
  |支持|賛同|賛成|同意|反対|憂慮|確信|自負|祈念|遺憾に|理解|認識|承知|痛感|実感|予定|経過|通過|到達|突入
  |依存|起因|由来|固有|混在|並存|両立|矛盾|一致|相違|比例|所属|属|位置|展望|了承|終了|閉会|開会|散会`
const STEMS = part`
  進め|図|行|行な|取り?組|講じ|講ず|努め|目指|めざ|設け|定め|高め|深め|広げ|広め|強め|早め|生か|活か
  |つなげ|繋げ|つな|支え|築|働き[掛か]け|改め|見直|反映さ|組み込|盛り込|位置[付づ]け|結び[付つ]け|引き上げ
  |引き下げ|取り入れ|採り入れ|取り上げ|受け入れ|立ち上げ|推し進め|押し進め|切り[拓開]|担|果た|挑|整え|備え
  |育て|育|伸ば|増や|減ら|抑え|防|避け|なく|無く|守|残|伝え|届け|明らかに|臨|応え|振り向け|充て|投じ|尽く
  |払|置|後押し|底上げ|とりまとめ|取りまとめ|取り纏め|まとめ|つく|作|創|断|貫|注|募|課|結論を得|諮|与え
  |加え|外|改|固め|磨|開|継|引き継|受け継|担保|可能に|容易に|明確に|徹底|万全を期|期|始め|やめ|止め|緩め
  |広く|用い|使|束ね|結|仕組み化|手[掛が]け|乗り出|踏み出|踏み込|あた|当た|挙げ|入れ|向き合|寄り添
  |耳を傾け`
const POLITE = part`(?:する|します|いたします|致します)`
const ENDING = part`
  (?:${POLITE}|させる|させます|せる|せます|る|ります|く|きます|ぐ|ぎます|む|みます|す|う|います|ぶ|びます
  |つ|ちます|ます|ずる)`
/** A deed in the plain form: `推進する`, `図る`, `講じます`, `充実させる`. */
export const DOES = part`
  (?:(?!${IDLE})[\p{Script=Han}ァ-ヶー]{2,10}(?<!${IDLE})(?:${POLITE}|させる|させます)
  |(?:${STEMS})${ENDING})`
