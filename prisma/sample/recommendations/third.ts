import type { Drafted } from './kind.ts'

export const third: Drafted[] = [
  {
    theme: 'Observation',
    title: 'Plan with one shared set of sea-level scenarios',
    translations: { ja: { title: '共通の海面水位シナリオに基づいて計画する' } },
    passages: [
      'all coastal authorities should plan with one shared set of sea-level scenarios, revised every five years',
    ],
    to: {
      'coastal-affairs': 'all coastal authorities',
      ports: 'all coastal authorities',
      'north-sound': 'The universities',
    },
    answers: [
      { by: 'coastal-affairs', kind: 'accepted' },
      { by: 'north-sound', kind: 'accepted' },
    ],
    silent: ['ports'],
  },
  {
    theme: 'Observation',
    title: 'Validate near-shore satellite altimetry and add it to the public data',
    translations: { ja: { title: '沿岸域の衛星高度計データを検証し公開データに加える' } },
    passages: [
      'near-shore satellite altimetry be validated against the tide gauges and be added to the public data service',
    ],
    to: { 'sea-science': null, atoll: null },
    answers: [
      { by: 'sea-science', kind: 'accepted' },
      {
        by: 'atoll',
        kind: 'accepted',
        reason: 'The laboratory has reprocessed twelve years for three passes already.',
      },
    ],
  },
  {
    theme: 'Warning',
    title: 'Forecast surge, river and drainage together',
    translations: { ja: { title: '高潮・河川・排水を一体として予測する' } },
    passages: ['compound flood forecasts that join surge, river discharge and urban drainage'],
    to: { 'warning-centre': 'the warning centre', 'land-water': 'the water authorities' },
    answers: [
      { by: 'warning-centre', kind: 'accepted' },
      {
        by: 'land-water',
        kind: 'acceptedInPart',
        reason: '河川流量の提供は可能。都市排水は市町の所管であり、協力を求めるにとどまる。',
      },
    ],
  },
  {
    theme: 'Warning',
    title: 'Exchange surge forecasts across borders automatically',
    translations: { ja: { title: '国境を越えて高潮予測を自動的に交換する' } },
    passages: [
      'warning centres exchange surge forecasts across borders automatically, in a common format, and that they telephone each other above an agreed threshold',
    ],
    to: {
      'warning-centre': 'warning centres',
      'cooperation-bureau': null,
      skerries: 'four coasts',
      lagoons: 'four coasts',
    },
    answers: [
      { by: 'warning-centre', kind: 'accepted' },
      { by: 'cooperation-bureau', kind: 'accepted' },
      { by: 'skerries', kind: 'accepted', reason: 'The centre at home has confirmed in writing.' },
    ],
    silent: ['lagoons'],
  },
  {
    theme: 'Nature',
    title: 'Manage sediment by littoral cell, with a yearly budget',
    translations: { ja: { title: '漂砂系ごとに土砂を管理し、年次収支を作成する' } },
    passages: [
      'sediment be managed across administrative borders, by littoral cell and not by prefecture, with one yearly sediment budget for each cell',
      'contaminated sediment must be kept apart',
    ],
    to: { 'coastal-affairs': null, ports: 'The port authority' },
    answers: [
      { by: 'coastal-affairs', kind: 'accepted' },
      {
        by: 'ports',
        kind: 'acceptedInPart',
        reason: 'Clean sand only; the limits must be settled before any transport.',
      },
    ],
  },
  {
    theme: 'Nature',
    title: 'Pay restoration of mangroves and seagrass by survival',
    translations: { ja: { title: '紅樹林と海草の再生費用を生残率に応じて支払う' } },
    passages: ['restoration of mangroves and seagrass be paid by survival and led by local growers'],
    to: { growers: 'local growers', 'mangrove-coast': 'Two missions', 'shoreline-fund': null },
    answers: [
      { by: 'growers', kind: 'accepted' },
      { by: 'mangrove-coast', kind: 'accepted' },
    ],
    silent: ['shoreline-fund'],
  },
  {
    theme: 'Finance',
    title: 'Try parametric insurance in three municipalities and publish the misses',
    translations: { ja: { title: '3市町でパラメトリック保険を試行し、不払い・過払いも公表する' } },
    passages: [
      'parametric insurance be tried in three municipalities, with the trigger, the payments and the misses published',
    ],
    to: { 'surge-pool': null, insurers: null },
    answers: [
      { by: 'surge-pool', kind: 'accepted' },
      { by: 'insurers', kind: 'accepted' },
    ],
  },
  {
    theme: 'Finance',
    title: 'Tag adaptation spending in national and municipal budgets',
    translations: { ja: { title: '国と市町の予算に適応支出の区分を付ける' } },
    passages: ['adaptation spending be tagged in national and municipal budgets by one short list of categories'],
    to: { 'finance-board': 'The Adaptation Finance Board', minatohama: null },
    answers: [{ by: 'finance-board', kind: 'accepted' }],
  },
  {
    theme: 'Finance',
    title: 'Disclose the physical climate risk of ports each year',
    translations: { ja: { title: '港湾の物理的気候リスクを毎年開示する' } },
    passages: [
      'port operators should disclose their physical climate risk each year, in the form that insurers already use',
    ],
    to: { ports: 'port operators' },
    answers: [
      {
        by: 'ports',
        kind: 'declined',
        reason:
          'Premature as long as the sea-level scenarios are not agreed; figures of different ports could not be compared.',
      },
    ],
  },
  {
    theme: 'Skills',
    title: 'Double the training places for hydrographic surveyors',
    translations: { ja: { title: '水路測量技術者の養成定員を倍増する' } },
    passages: [
      'places for training hydrographic surveyors be doubled, with a shared ship time scheme and recognition of certificates among the participating countries',
    ],
    to: { 'seabed-survey': null, 'maple-sound': 'the participating countries', estuary: 'the participating countries' },
    answers: [
      { by: 'seabed-survey', kind: 'accepted' },
      {
        by: 'maple-sound',
        kind: 'accepted',
        reason: 'Mutual recognition needs a letter between the two hydrographers only.',
      },
    ],
    silent: ['estuary'],
  },
  {
    theme: 'Skills',
    title: 'Report progress once a year in plain language to the coastal assemblies',
    translations: { ja: { title: '進捗を年1回、平易な言葉で沿岸の議会に報告する' } },
    passages: ['progress be reported in plain language, once a year, to the assemblies of the coastal regions'],
    to: { seawall: 'The secretariat', minatohama: 'the coastal regions' },
    answers: [],
  },
]
