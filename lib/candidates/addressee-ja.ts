import type { Span } from '../documents/structure.ts'

/** How the names of those end who can be called on: ministries, bodies, enterprises, people by their part. */
const BODY =
  '(?:[\\p{Script=Han}ァ-ヶー・]{0,16}(?:省|庁|府|省庁|府省|委員会|会議|審議会|本部|部会|機構|法人|協会|学会|大学|大学院|学部|企業|会社|出版社|自治体|公共団体|団体|機関|事業者|研究所|財団|連合|銀行|学校|大使館|公館|組織|政府|研究者|専門家|関係者|参加者|保護者|教員|教師|当局|業界|産業界|経済界|学術界|学界|都道府県|市町村|事務局|学生|国民|市民|住民|途上国|加盟国|各国|我が国|日本|科学館|メディア|民間)|国|[A-Z][A-Z]{1,9}|私たち|我々)'
const JOINED = `(?:各|すべての|全ての|関係する?|国内の)?${BODY}(?:(?:及び|並びに|および|又は|若しくは|や|、|，|・|と)(?:各)?${BODY}){0,4}(?:等|など|側|自身)?`
const BEGINS = '(?<=^|[、，。．\\s「『（はて])'
const ASKING = '(?:強く)?(?:求め|要請|要望|提言|提案|呼び[掛か]け|促|期待|願|訴え|勧告|奨励|働き[掛か]け|義務付け)'

/** Who is to act, as the topic: `国は、`, `各大学においては、`. */
const TOPIC = new RegExp(`${BEGINS}(?<who>${JOINED})(?:(?:として|において)?(?:は|も)|には|では)(?=[、，\\p{L}])`, 'gu')
/** Who is asked: `各大学に対し`, `国には、`, `国に求める`; not `国による`, nor whom the deed itself is for. */
const ASKED = new RegExp(
  `(?<who>${JOINED})(?:に対し(?:て|ては)?|に(?:は)?[、，]|には|に(?=[^、，。．に]{0,12}${ASKING})|が(?=[^。．]{0,60}(?:こと|よう)[をに、，]?${ASKING}))`,
  'gu',
)
const ASKS = new RegExp(ASKING, 'u')
/** Said of the one who is asked, not of the one who asks. */
const OF_THE_ASKED = /(?:られ|され)/u

/** Who is called on, in the sentence's own words: who is to act, or, where somebody asks another, the other. */
export function japaneseAddressee(sentence: string, cue: Span): string | null {
  const before = sentence.slice(0, cue.end)
  const words = sentence.slice(cue.start, cue.end)
  const asked = [...before.matchAll(ASKED)].at(-1)?.groups?.who
  if (ASKS.test(words) && !OF_THE_ASKED.test(words)) return asked ?? null
  return before.matchAll(TOPIC).next().value?.groups?.who ?? null
}
