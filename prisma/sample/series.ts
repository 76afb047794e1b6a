/** The series itself: plainly a sample, and every word of it invented. */
export const series = {
  slug: 'sample',
  name: 'Sample: Coastal Resilience Roundtable',
  nameJa: 'サンプル：沿岸レジリエンス・ラウンドテーブル',
  timeZone: 'Asia/Tokyo',
  fictional: true,
  themes: [
    {
      name: 'Coastal observation and data',
      nameJa: '沿岸観測とデータ',
      shortName: 'Observation',
      shortNameJa: '観測',
    },
    {
      name: 'Early warning and evacuation',
      nameJa: '早期警報と避難',
      shortName: 'Warning',
      shortNameJa: '警報',
    },
    {
      name: 'Nature-based coastal protection',
      nameJa: '自然を活かした海岸防護',
      shortName: 'Nature',
      shortNameJa: '自然',
    },
    {
      name: 'Finance and insurance for adaptation',
      nameJa: '適応の資金と保険',
      shortName: 'Finance',
      shortNameJa: '資金',
    },
    {
      name: 'People, skills and communities',
      nameJa: '人材・技能と地域社会',
      shortName: 'Skills',
      shortNameJa: '人材',
    },
  ],
}

/** Those that were held; `day` counts from today. Each has its summary in the folder `summaries`. */
export const roundtables = [
  {
    day: -728,
    title: 'What must be in place before the next storm surge?',
    titleJa: '次の高潮までに何を整えるべきか',
    place: 'Minatohama Harbour Hall',
    placeJa: '湊浜港ホール',
    summary: { file: 'first', title: 'Summary of the first roundtable' },
  },
  {
    day: -441,
    title: 'Evacuation and recovery, carried by the community',
    titleJa: '避難と復旧を地域で支えるには',
    place: 'Isowa City Hall',
    placeJa: '磯輪市役所',
    summary: { file: 'second', title: '第2回ラウンドテーブル　まとめ' },
  },
  {
    day: -182,
    title: 'Paying for the coast: who acts, who pays, who reports?',
    titleJa: '沿岸を支える費用：誰が担い、誰が払い、誰が報告するか',
    place: 'Seawall Policy Institute, Tokyo',
    placeJa: '防潮政策研究所（東京）',
    summary: { file: 'third', title: 'Summary of the third roundtable' },
  },
] as const

/** The next one; first planned without a date, `fixed` says when its date was settled. */
export const next = {
  planned: -150,
  fixed: -38,
  day: 61,
  title: 'Two years on: what held, what did not',
  titleJa: '2年間の検証：成果と課題',
  place: 'Minatohama Harbour Hall',
  placeJa: '湊浜港ホール',
}
