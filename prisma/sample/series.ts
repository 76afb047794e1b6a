/** The series itself: plainly a sample, and every word of it invented. */
export const series = {
  slug: 'sample',
  name: 'Sample: Coastal Resilience Roundtable',
  translations: { ja: { name: 'サンプル：沿岸レジリエンス・ラウンドテーブル' } },
  timeZone: 'Asia/Tokyo',
  fictional: true,
  themes: [
    {
      name: 'Coastal observation and data',
      translations: { ja: { name: '沿岸観測とデータ', shortName: '観測' } },
      shortName: 'Observation',
    },
    {
      name: 'Early warning and evacuation',
      translations: { ja: { name: '早期警報と避難', shortName: '警報' } },
      shortName: 'Warning',
    },
    {
      name: 'Nature-based coastal protection',
      translations: { ja: { name: '自然を活かした海岸防護', shortName: '自然' } },
      shortName: 'Nature',
    },
    {
      name: 'Finance and insurance for adaptation',
      translations: { ja: { name: '適応の資金と保険', shortName: '資金' } },
      shortName: 'Finance',
    },
    {
      name: 'People, skills and communities',
      translations: { ja: { name: '人材・技能と地域社会', shortName: '人材' } },
      shortName: 'Skills',
    },
  ],
}

/** Those that were held; `day` counts from today. Each has its summary in the folder `summaries`. */
export const roundtables = [
  {
    day: -728,
    title: 'What must be in place before the next storm surge?',
    translations: { ja: { title: '次の高潮までに何を整えるべきか', place: '湊浜港ホール' } },
    place: 'Minatohama Harbour Hall',
    summary: { file: 'first', title: 'Summary of the first roundtable' },
  },
  {
    day: -441,
    title: 'Evacuation and recovery, carried by the community',
    translations: { ja: { title: '避難と復旧を地域で支えるには', place: '磯輪市役所' } },
    place: 'Isowa City Hall',
    summary: { file: 'second', title: '第2回ラウンドテーブル　まとめ' },
  },
  {
    day: -182,
    title: 'Paying for the coast: who acts, who pays, who reports?',
    translations: {
      ja: { title: '沿岸を支える費用：誰が担い、誰が払い、誰が報告するか', place: '防潮政策研究所（東京）' },
    },
    place: 'Seawall Policy Institute, Tokyo',
    summary: { file: 'third', title: 'Summary of the third roundtable' },
  },
] as const

/** The next one; first planned without a date, `fixed` says when its date was settled. */
export const next = {
  planned: -150,
  fixed: -38,
  day: 61,
  title: 'Two years on: what held, what did not',
  translations: { ja: { title: '2年間の検証：成果と課題', place: '湊浜港ホール' } },
  place: 'Minatohama Harbour Hall',
}
