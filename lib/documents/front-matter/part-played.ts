/** What somebody did at the roundtable. `absent` were named without being there. */
export const parts = ['participant', 'organizer', 'secretariat', 'absent'] as const
export type Part = (typeof parts)[number]

const PARTS: [part: Part, pattern: RegExp][] = [
  ['absent', /\b(?:apologies|absent|absentees|regrets)\b|欠席/iu],
  ['secretariat', /\bsecretariat\b|事務局/iu],
  [
    'organizer',
    /\b(?:co-?)?(?:organi[sz](?:er|ing committee)|host|convener|moderator|facilitator|chair(?:person|man|woman|ing)?|president|rapporteur)s?\b|主催|司会|モデレーター|ファシリテーター|座長|議長|委員長|ラポルトゥール/iu,
  ],
  [
    'participant',
    /\b(?:participant|attendee|attendance|present|speaker|panell?ist|member|delegate|delegation|discussant|expert|contributor|observer|guest|presenter|respondent|invitee|representative|commentator|lead discussant|participation)s?\b|出席|参加者|登壇者|委員|構成員|メンバー|オブザーバー|発表者|説明者|有識者|討論者|講演者|パネリスト|招待者|列席者/iu,
  ],
]
/** Words that stand in headings over people beside those above. */
const BESIDE =
  /\b(?:list|annex|appendix|of|the|in|and|at|for|roundtable|meeting|workshop|alphabetical|order|last|name|names|by|surname|external|invited|other|keynote|opening|online|on-?site|remote|virtual|also|full|committee|working|group|panel|discussion|event|vice|deputy|co)\b|[-&/,:()（）：・、\s\d.]|者|一覧|名簿|リスト|五十音順|敬称略|会議|の|等|及び|方|名|別紙|外部|一般/giu

/** The part of those who are named under a heading such as `Participants`, `Organizer/Moderator:` or 出席者; null for others. */
export function partUnder(heading: string): Part | null {
  const words = heading.replace(/^[\d.．()（）\sIVX]+(?=\S{3})/u, '')
  if (words.length > 80) return null
  const part = PARTS.find(([, pattern]) => pattern.test(words))?.[0]
  if (!part) return null
  let rest = words
  for (const [, pattern] of PARTS) rest = rest.replace(new RegExp(pattern.source, 'giu'), '')
  return rest.replace(BESIDE, '').length <= 3 ? part : null
}
