import type { Dice } from './dice.ts'

/** Titles that read like work and belong to nobody. */
export function title({ of }: Dice, language: 'en' | 'ja') {
  if (language === 'ja') return `${of(placesJa)}における${of(mattersJa)}${of(deedsJa)}`
  return `${of(deeds)} ${of(matters)} ${of(places)}`
}

export function sentence({ of }: Dice, language: 'en' | 'ja') {
  return of(language === 'ja' ? sentencesJa : sentences)
}

type Words = { [field: string]: { text: string; of: string } }

/** Seven in ten texts are in the other language too; of those, one in ten translates an earlier wording. */
export function inTheOther(throws: Dice, language: 'en' | 'ja', words: Record<string, string>): Record<string, Words> {
  if (!throws.maybe(0.7)) return {}
  const [other, earlier] = [language === 'ja' ? 'en' : 'ja', throws.maybe(0.1)] as const
  const fields = Object.entries(words).map(([field, original]): [string, Words[string]] => {
    const text = field === 'title' ? title(throws, other) : sentence(throws, other)
    return [field, { text, of: earlier ? `${original} …` : original }]
  })
  return { [other]: Object.fromEntries(fields) }
}

const deeds = ['Review', 'Compare', 'Draft', 'Publish', 'Pilot', 'Evaluate', 'Agree on', 'Extend', 'Translate', 'Map']
const matters = [
  'the advisory system',
  'fellowship programmes',
  'guidance on research security',
  'joint committees',
  'the list of contact points',
  'shared infrastructure',
  'principles for open data',
  'training for attachés',
  'the terms of reference',
  'indicators of exchange',
]
const places = [
  'between ministries',
  'with six partner countries',
  'for early-career researchers',
  'across universities',
  'in multilateral bodies',
  'with research foundations',
  'for the next roundtable',
  'in two regions',
]
const placesJa = [
  '省庁間',
  '大学間',
  '二国間協力',
  '多国間枠組み',
  '若手研究者支援',
  '研究機関',
  '在外公館',
  '次回会合',
]
const mattersJa = [
  '科学的助言制度の',
  '研究セキュリティ指針の',
  '人材交流計画の',
  '共同委員会の',
  '量子技術協力の',
  'オープンデータ原則の',
  '担当者名簿の',
]
const deedsJa = ['見直し', '比較調査', '作成', '公表', '試行', '評価', '合意形成', '拡充']
const sentences = [
  'The draft was circulated and two comments came back.',
  'A meeting of the working level took place; the next one is being arranged.',
  'Funding for the first year is confirmed.',
  'The partner asked for more time to consult.',
  'Nothing stands in the way at present.',
]
const sentencesJa = [
  '関係者に案を共有し、意見を集約している。',
  '担当者会合を開き、次回の日程を調整している。',
  '初年度の予算を確保した。',
  '相手方の検討に時間を要している。',
]
