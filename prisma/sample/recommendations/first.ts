import type { Drafted } from './kind.ts'

export const first: Drafted[] = [
  {
    theme: 'Observation',
    title: 'Publish coastal measurements within an hour under one open licence',
    translations: { ja: { title: '沿岸の観測値を1時間以内に共通のオープンライセンスで公開する' } },
    passages: [
      'the owners of tide gauges, wave buoys and harbour sensors should publish their records under one open licence, within an hour of measurement and free of charge',
      'asked that security-relevant harbour cameras be left out of it',
    ],
    to: {
      'tide-agency': 'the owners of tide gauges, wave buoys and harbour sensors',
      ports: 'port operators',
      'data-exchange': null,
    },
    answers: [
      { by: 'tide-agency', kind: 'accepted' },
      {
        by: 'ports',
        kind: 'acceptedInPart',
        reason:
          'Water level and wave sensors yes; camera pictures and berth occupancy stay closed for security reasons.',
      },
      { by: 'data-exchange', kind: 'accepted', reason: 'The exchange format can carry all records as of next spring.' },
    ],
  },
  {
    theme: 'Observation',
    title: 'Close the gaps in the gauge network on remote islands first',
    translations: { ja: { title: '離島における潮位観測網の空白を優先して解消する' } },
    passages: [
      'close the gaps in the gauge network on remote islands before the network on the mainland is made any denser',
    ],
    to: { 'tide-agency': null, 'outer-islands': null, 'sea-science': null },
    answers: [
      { by: 'tide-agency', kind: 'accepted' },
      { by: 'outer-islands', kind: 'accepted' },
      {
        by: 'sea-science',
        kind: 'passedOn',
        reason: 'Gauges are operated by the Tide Agency; the ministry finances research vessels only.',
        to: 'tide-agency',
      },
    ],
  },
  {
    theme: 'Observation',
    title: 'Base coastal elevation models on one vertical datum',
    translations: { ja: { title: '沿岸標高モデルの高さの基準を統一する' } },
    passages: ['coastal elevation models be based on one vertical datum', 'residents must be told why'],
    to: { 'land-water': 'the land survey', 'seabed-survey': 'the seabed survey', 'tide-agency': 'the tide agency' },
    answers: [
      { by: 'land-water', kind: 'accepted' },
      {
        by: 'seabed-survey',
        kind: 'acceptedInPart',
        reason: 'New charts from next year on; older charts only with a published conversion, not redrawn.',
      },
      { by: 'tide-agency', kind: 'accepted' },
    ],
  },
  {
    theme: 'Warning',
    title: 'Issue surge warnings in plain wording and at least five languages',
    translations: { ja: { title: '高潮警報を平易な表現と5言語以上で発表する' } },
    passages: [
      'surge warnings in plain wording and in at least five languages, tested with those who will read them before the season begins',
    ],
    to: { 'warning-centre': null, readiness: null },
    answers: [
      { by: 'warning-centre', kind: 'accepted' },
      { by: 'readiness', kind: 'accepted', reason: '多言語の文例は省で一元的に管理する。' },
    ],
  },
  {
    theme: 'Warning',
    title: 'Test evacuation routes once a year with those who have to use them',
    translations: { ja: { title: '避難経路を利用者とともに毎年検証する' } },
    passages: [
      'every municipality on the coast test its evacuation routes once a year, at night if possible, together with the people who would have to use them',
    ],
    to: { isowa: 'every municipality on the coast', minatohama: 'every municipality on the coast' },
    answers: [
      { by: 'isowa', kind: 'accepted' },
      {
        by: 'minatohama',
        kind: 'acceptedInPart',
        reason: '県管理施設では毎年実施する。市町への義務付けは行わず、費用の2分の1を補助する。',
      },
    ],
  },
  {
    theme: 'Nature',
    title: 'Treat reefs, dunes and tidal flats as infrastructure',
    translations: { ja: { title: '礁・砂丘・干潟をインフラとして扱う' } },
    passages: [
      'reefs, dunes and tidal flats be treated as infrastructure in planning law and in the registers of public assets, with an owner, a condition and a yearly cost',
    ],
    to: { 'coastal-affairs': null, 'land-water': null },
    answers: [
      { by: 'coastal-affairs', kind: 'accepted' },
      {
        by: 'land-water',
        kind: 'declined',
        reason: '河口部の自然地形は財産台帳の対象外であり、法改正の予定はない。',
      },
    ],
  },
  {
    theme: 'Nature',
    title: 'Pay for monitoring of nature-based pilots over ten years',
    translations: { ja: { title: '自然を活かした実証事業のモニタリングを10年間支援する' } },
    passages: [
      'funders of nature-based pilots pay for monitoring over at least ten years, and that failures be published as readily as successes',
    ],
    to: {
      'shoreline-fund': 'funders of nature-based pilots',
      'ebb-and-flow': 'funders of nature-based pilots',
      polderland: null,
    },
    answers: [
      {
        by: 'shoreline-fund',
        kind: 'acceptedInPart',
        reason: 'The statutes allow commitments for six years; a second period can be promised, not guaranteed.',
      },
      { by: 'ebb-and-flow', kind: 'accepted' },
    ],
    silent: ['polderland'],
  },
  {
    theme: 'Finance',
    title: 'Publish the cost of inaction for each coastal district',
    translations: { ja: { title: '対策を講じない場合の費用を沿岸地区ごとに公表する' } },
    passages: ['the cost of inaction be estimated and published for each coastal district, by one method'],
    to: { 'finance-board': null, 'shore-policy': null },
    answers: [
      { by: 'finance-board', kind: 'accepted' },
      { by: 'shore-policy', kind: 'accepted', reason: 'We shall write the method and publish the code with it.' },
    ],
  },
  {
    theme: 'Finance',
    title: 'Create a first-loss facility for small municipalities',
    translations: { ja: { title: '小規模自治体のための損失補塡枠を設ける' } },
    passages: [
      'a first-loss facility for small municipalities be created, filled from public funds and open to insurers and foundations',
    ],
    to: { 'shoreline-fund': null, insurers: 'The Forum of Coastal Insurers', 'finance-board': 'public funds' },
    answers: [
      { by: 'shoreline-fund', kind: 'accepted' },
      {
        by: 'insurers',
        kind: 'acceptedInPart',
        reason: 'Members will contribute up to a tenth, for five years at first.',
      },
    ],
    silent: ['finance-board'],
  },
  {
    theme: 'Skills',
    title: 'Exchange researchers and officials for a year and three months',
    translations: { ja: { title: '研究者と行政官の相互派遣制度を設ける' } },
    passages: [
      'A fellowship that places coastal researchers in ministries for a year, and officials in laboratories for three months',
    ],
    to: { 'sea-science': 'ministries', 'u-minatohama': 'Universities' },
    answers: [
      { by: 'sea-science', kind: 'accepted' },
      { by: 'u-minatohama', kind: 'accepted' },
    ],
  },
  {
    theme: 'Skills',
    title: 'Let fishers and harbour workers plan from the first draft',
    translations: { ja: { title: '漁業者と港湾労働者が計画の初期段階から参画する' } },
    passages: [
      'fishers and harbour workers take part in coastal planning from the first draft, with compensation for the working days that this costs them',
    ],
    to: { 'inshore-fisheries': 'fishers', ports: 'harbour workers', 'coastal-affairs': null },
    answers: [
      { by: 'inshore-fisheries', kind: 'accepted' },
      {
        by: 'ports',
        kind: 'declined',
        reason:
          'Working hours of port staff are settled by collective agreement; the authority cannot promise compensation.',
      },
      { by: 'coastal-affairs', kind: 'acceptedInPart', reason: '参画は認めるが、補償の水準は今後の検討とする。' },
    ],
  },
]
