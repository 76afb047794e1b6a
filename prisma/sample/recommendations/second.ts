import type { Drafted } from './kind.ts'

export const second: Drafted[] = [
  {
    theme: 'Warning',
    title: 'Issue surge warnings by district, with time of arrival and shelter',
    translations: { ja: { title: '高潮警報を地区単位で発表し、到達予想時刻と避難先を示す' } },
    passages: ['高潮警報を地区単位で発表し、到達予想時刻と避難先を併せて示すべきである'],
    to: { 'warning-centre': '警報センター', isowa: '磯輪市' },
    answers: [
      { by: 'warning-centre', kind: 'accepted' },
      { by: 'isowa', kind: 'accepted' },
    ],
  },
  {
    theme: 'Warning',
    title: 'Draw up night-time evacuation plans for each care home on the coast',
    translations: { ja: { title: '沿岸の福祉施設ごとに夜間の避難計画を作成する' } },
    passages: ['沿岸の福祉施設ごとに夜間を想定した避難計画を作成し、地域の事業者との応援協定を結ぶこと'],
    to: { minatohama: null, yashio: '大学', 'regional-life': null },
    answers: [
      { by: 'minatohama', kind: 'accepted' },
      { by: 'yashio', kind: 'accepted', reason: '移送車両の共同利用に関する試算を計画の様式に組み込む。' },
    ],
    silent: ['regional-life'],
  },
  {
    theme: 'Warning',
    title: 'Make warnings arrive when the power is out',
    translations: { ja: { title: '停電時にも警報が届く手順を定める' } },
    passages: ['停電時にも警報が届くよう、防災無線、FM放送、旗による伝達を組み合わせた手順を定めること'],
    to: { readiness: null, ports: null },
    answers: [
      { by: 'readiness', kind: 'accepted' },
      { by: 'ports', kind: 'accepted', reason: 'Flag signals at all harbour entrances are possible at little cost.' },
    ],
  },
  {
    theme: 'Observation',
    title: 'Admit records of residents to the official data, with a grade of quality',
    translations: { ja: { title: '住民による観測記録を品質区分を付けて公式データに受け入れる' } },
    passages: ['住民による観測記録を品質の区分を付けて公式データに受け入れる仕組み'],
    to: { 'tide-agency': '潮位波浪機構', 'u-minatohama': '大学' },
    answers: [
      {
        by: 'tide-agency',
        kind: 'acceptedInPart',
        reason: '水位の目視記録は受け入れる。写真は参考資料として別に保存する。',
      },
      { by: 'u-minatohama', kind: 'accepted' },
    ],
  },
  {
    theme: 'Observation',
    title: 'Use one procedure for drone surveys of the shore and keep shared control points',
    translations: { ja: { title: '無人航空機による海岸測量の手順を統一し、標定点を共同で維持する' } },
    passages: ['無人航空機による海岸測量の手順を統一し、標定点を共同で維持すること'],
    to: { 'land-water': '7機関', shiosai: null },
    answers: [
      { by: 'land-water', kind: 'accepted' },
      { by: 'shiosai', kind: 'accepted' },
    ],
  },
  {
    theme: 'Nature',
    title: 'Bring fishers, ports and residents to one table early when tidal flats are restored',
    translations: { ja: { title: '干潟再生の初期から関係者が同じ資料で協議する場を設ける' } },
    passages: ['計画の初期から漁業者、港湾管理者、住民が同じ資料で協議する場を設けること'],
    to: { 'coastal-affairs': null, ports: '港湾管理者', 'ebb-and-flow': null },
    answers: [
      { by: 'coastal-affairs', kind: 'passedOn', reason: '協議の場は県が設けることが実際的である。', to: 'minatohama' },
      { by: 'ports', kind: 'accepted' },
      { by: 'ebb-and-flow', kind: 'accepted' },
      { by: 'minatohama', kind: 'accepted' },
    ],
  },
  {
    theme: 'Finance',
    title: 'Pay three tenths of recovery costs within thirty days',
    translations: { ja: { title: '復旧費の3割を被災後30日以内に前払いする' } },
    passages: ['復旧費の3割を被災後30日以内に前払いする制度を検討するよう求めた', '過払いの返還手続きが前提になる'],
    to: { 'finance-board': '財政当局', 'regional-life': null },
    answers: [
      {
        by: 'finance-board',
        kind: 'acceptedInPart',
        reason: 'Two tenths, not three, and only where a repayment procedure has been agreed beforehand.',
      },
    ],
    silent: ['regional-life'],
  },
  {
    theme: 'Skills',
    title: 'Teach storm surge on local terrain in all schools of the coast',
    translations: { ja: { title: '沿岸のすべての小中学校で地域の地形を使った高潮学習を行う' } },
    passages: ['沿岸のすべての小中学校で、地域の地形を使った高潮の学習を年1回以上行うこと'],
    to: { minatohama: null, 'u-minatohama': '湊浜大学', 'youth-shore': '若者渚ネットワーク' },
    answers: [
      { by: 'minatohama', kind: 'accepted' },
      { by: 'u-minatohama', kind: 'accepted' },
      { by: 'youth-shore', kind: 'accepted' },
    ],
  },
  {
    theme: 'Skills',
    title: 'Lend each other staff with experience of recovery within 72 hours',
    translations: { ja: { title: '復旧経験のある職員を72時間以内に派遣し合う' } },
    passages: ['復旧の経験をもつ職員を自治体間で派遣し合う名簿を整備し、発災後72時間以内に派遣できるようにすること'],
    to: { 'mutual-aid': null, isowa: '自治体', minatohama: '自治体' },
    answers: [
      { by: 'mutual-aid', kind: 'accepted' },
      { by: 'isowa', kind: 'accepted' },
    ],
  },
]
