import type { Person } from './person-en.ts'

const ORGANIZATION =
  '大学校|大学院|大学|研究所|研究院|研究科|学部|学院|学校|高校|機構|センター|財団|法人|協会|協議会|学会|連盟|連合会|連合|組合|会社|大使館|領事館|代表部|委員会|審議会|会議所|会議|事務局|事務所|本部|支部|省|庁|府|県|市|町|村|局|課|部|室|院|所|党|銀行|病院|新聞社|新聞|社|館|団|ラボ|グループ|ユニット|チーム'
const POSITION =
  '教授|准教授|特任教授|名誉教授|客員教授|講師|助教|助手|研究員|研究官|フェロー|参事官|審議官|企画官|調整官|分析官|補佐官|補佐|係長|係員|担当|理事長|理事|監事|委員長|委員|顧問|代表取締役|取締役|代表|主任|主査|主幹|主席|専門職|専門官|専門員|大使|公使|参事|書記官|局長|次長|会長|社長|総裁|総長|学長|所長|院長|館長|校長|部長|課長|室長|課長補佐|センター長|本部長|事務局長|グループ長|チーム長|ユニット長|リーダー|マネージャー|ディレクター|アドバイザー|コーディネーター|プロデューサー|アナリスト|コンサルタント|エンジニア|長官|副長官|大臣|副大臣|政務官|知事|市長|町長|村長|参与|会員|議長|座長|主筆|記者|弁護士|医師|博士|職員|院生|学生|長|役員|議員|員|官|監|師'
const ENDS_AS_ORGANIZATION = new RegExp(`(?:${ORGANIZATION}|株式会社.+|[（(]株[）)].+|[A-Z]{2,})$`, 'u')
const ENDS_AS_POSITION = new RegExp(`(?:${POSITION})(?:[（(][^）)]*[）)])?$`, 'u')
const SPLITTABLE = new RegExp(`^(.*(?:${ORGANIZATION}|[A-Z]{2,}))(.*?(?:${POSITION}))$`, 'u')
const SECTION_HEAD =
  /^(.*(?:大学|研究所|機構|省|庁|府|局|院|センター|協会|会社|法人|部))([^局省庁]{1,10}(?:課|室|部|局|係|班)長)$/u
const NAME_PART = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ヶ・]{1,6}$/u
const NAME_WHOLE =
  /^(?:[\p{Script=Han}々ヶ]{2,5}[\p{Script=Hiragana}\p{Script=Katakana}ー]{0,4}|[\p{Script=Han}々]{1,3}[\p{Script=Hiragana}]{1,4}|[\p{Script=Katakana}ー]{2,}[・＝=][\p{Script=Katakana}ー・＝=]{2,})$/u
/** Words and endings of headings and sentences, which are written in the same characters as names. */
const NO_NAME =
  /(?:は|が|を|へ|から|まで|より|ついて|など|する|した|され|です|ます)$|議事|概要|要旨|議題|会議|意見|資料|日時|場所|次第|開会|閉会|挨拶|質疑|討論|議論|目的|趣旨|背景|予定|課題|方針|結果|報告|その他|支援|推進|連携|協力|日本|側$/u
const COURTESY = /(?:氏|様|さん|殿)$/u

/** Minutes name their own people by family name and office: 山川議員, 丘局長. */
const OFFICE =
  /^([\p{Script=Han}々]{1,4})(議員|委員長|委員|座長|副座長|部会長|会長|教授|准教授|参事官|審議官|統括官|局長|次長|部長|課長|室長|次官|大臣|長官|会頭|社長|理事長|理事|所長)$/u
const NO_FAMILY =
  /事務|専門|企画|総括|特別|臨時|政務|統括|研究|担当|^副$|関係|各|省|庁|局|課|部|室|政策|担|両|全|外部|有識|環境|海洋|経済|外務|財務|総務|教育|科学|技術|産業|国際|地域|防災|農林|水産|厚生|労働|国土|交通|警察|防衛|法務|文化|情報/u
/** Whose office is this is only told with the ministry before it. */
const OF_A_MINISTRY = /^(?:局長|次長|部長|課長|室長|次官|所長)$/u

/** `氏名　所属　役職`, `○山田太郎（東京大学教授）`, `東京大学 教授 山田太郎`; null for words that name nobody. */
export function personInJapanese(words: string): Person | null {
  const text = words
    .replace(/^[○◎●◯・※\s]+|^(?:\d{1,2}|[０-９]{1,2})[.．)）、]\s*/u, '')
    .replace(/[（(](?:座長|議長|委員長|会長|副座長|司会|オンライン|オンライン参加|代理|Web)[）)]/gu, '')
    .replace(/[、。，]+$/u, '')
    .trim()
  if (text.length > 120 || /[。！？]|です|ます|した$/u.test(text)) return null
  const bracketed = /^([^（(]+)[（(]([^）)]+(?:[（(][^）)]*[）)][^）)]*)?)[）)]\s*(.*)$/u.exec(text)
  if (bracketed) {
    const name = nameOf(tokensOf(bracketed[1] ?? ''))
    const role = [bracketed[2] ?? '', bracketed[3] ?? ''].filter(
      (part) => !/^(?:オンライン|リモート|代理|欠席|Web|WEB|座長|議長|委員長)$/u.test(part),
    )
    if (name && name.rest.length === 0) return { name: name.name, ...roleInJapanese(role.join(' ')) }
  }
  const tokens = tokensOf(text)
  const first = nameOf(tokens)
  if (first) return { name: first.name, ...roleInJapanese(first.rest.join(' ')) }
  const last = nameAtEnd(tokens)
  if (last) return { name: last.name, ...roleInJapanese(last.rest.join(' ')) }
  const office = OFFICE.exec(tokens.at(-1) ?? '')
  if (!office?.[1] || !office[2] || NO_FAMILY.test(office[1])) return null
  if (tokens.length === 1 && OF_A_MINISTRY.test(office[2])) return null
  return { name: office[1], position: office[2], organization: tokens.slice(0, -1).join(' ') || null }
}

/** Affiliation and position in the words beside a name; `東京大学教授` is both in one word. */
export function roleInJapanese(words: string): Omit<Person, 'name'> {
  const tokens = tokensOf(words)
  const organization: string[] = []
  const position: string[] = []
  for (const token of tokens) {
    const parted = SECTION_HEAD.exec(token) ?? SPLITTABLE.exec(token)
    if (isPlace(token) && !isPosition(token)) organization.push(token)
    else if (parted?.[1] && parted[2] && !/^(?:部|課|室|局|所)$/u.test(parted[1])) {
      organization.push(parted[1])
      position.push(parted[2] === '長' ? parted[1].slice(-1) + parted[2] : parted[2])
    } else if (isPosition(token)) position.push(token)
    else (position.length > 0 ? position : organization).push(token)
  }
  return { position: position.join(' ') || null, organization: organization.join(' ') || null }
}

export function looksLikeJapaneseName(text: string) {
  const found = nameOf(tokensOf(text))
  return found !== null && found.rest.length === 0
}

function tokensOf(words: string) {
  return words.split(/[\s\u3000、，,／/|：:]+/u).filter(Boolean)
}

function isPlace(token: string) {
  return ENDS_AS_ORGANIZATION.test(token) || /株式会社|法人|大学|研究所|^[A-Z]{2,}/u.test(token)
}

function isPosition(token: string) {
  return ENDS_AS_POSITION.test(token)
}

function nameOf(tokens: string[]): { name: string; rest: string[] } | null {
  const [first = '', second = '', ...rest] = tokens
  const family = first.replace(COURTESY, '')
  const given = second.replace(COURTESY, '')
  const two = isNamePart(family) && isNamePart(given) && family.length <= 4 && given.length <= 5
  // 山田 太郎 is one person in two words; 山田太郎 内閣府 is one in the first.
  if (NO_NAME.test(family) || (two && NO_NAME.test(given))) return null
  if (two && family.length + given.length >= 2 && !(family.length >= 4 && NAME_WHOLE.test(family)))
    return { name: `${family} ${given}`, rest }
  if (NAME_WHOLE.test(family) && family.length >= 3 && !isRoleWord(family))
    return { name: family, rest: [second, ...rest].filter(Boolean) }
  return null
}

function nameAtEnd(tokens: string[]) {
  const two = nameOf(tokens.slice(-2))
  if (two && two.rest.length === 0 && tokens.length > 2) return { name: two.name, rest: tokens.slice(0, -2) }
  const one = nameOf(tokens.slice(-1))
  if (one && tokens.length > 1) return { name: one.name, rest: tokens.slice(0, -1) }
  return null
}

function isNamePart(token: string) {
  return NAME_PART.test(token) && !isRoleWord(token)
}

function isRoleWord(token: string) {
  if (
    token.length <= 2 &&
    !/^(?:教授|講師|助教|理事|委員|顧問|代表|主任|主査|大使|公使|参事|担当|会員|座長|議長|部長|課長|室長|局長|次長|会長|社長|所長|院長|学長|館長|総裁|総長|長官|大臣|知事|補佐|参与|職員|学生|監事|氏名|所属|役職|本部|支部|学会|協会|機構|大学|省|庁)$/u.test(
      token,
    )
  )
    return false
  return (
    isPosition(token) || isPlace(token) || /^(?:氏名|所属|役職|敬称略|五十音順|出席者?|欠席者?|参加者)/u.test(token)
  )
}
