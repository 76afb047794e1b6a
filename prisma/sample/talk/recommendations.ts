import type { Thread } from './kind.ts'

export const onRecommendations: Thread[] = [
  {
    on: 'R-1',
    day: -690,
    lines: [
      {
        by: 'Hidetaka Minatoya',
        says: 'For the record: the ports supported this on condition that **cameras stay out of it**. The passage on page 1 says so, please keep both sentences together.',
        visibility: 'public',
      },
      { by: 'Tobias Wennergrund', says: 'Done. Both passages now stand under R-1.', after: 1, visibility: 'public' },
    ],
  },
  {
    on: 'R-2',
    day: -372,
    lines: [
      {
        by: 'Rosalind Catubay',
        says: 'A year has passed and the stretch of 310 kilometres is still without a gauge. What exactly is missing: money, ships, or a signature?',
      },
      {
        by: 'Kazuhiro Oshima-Reed',
        says: 'A signature. The purchase is through; maintenance after year five has no owner. See the follow-up on that, which **nobody leads**.',
        after: 2,
      },
      {
        by: 'Litia Vakasavu',
        says: 'We went through the same at home. I can send the two pages on which we settled it.',
        after: 5,
      },
    ],
  },
  {
    on: 'R-3',
    day: -610,
    lines: [
      {
        by: '渡瀬 健吾',
        says: '換算値の公表にあたっては、旧図の利用者が最も多い港湾関係者への周知が必要です。@Ports Authority にもご協力をお願いします。',
      },
      { by: 'Hidetaka Minatoya', says: 'Gladly. Our pilots print the table in the tide calendar.', after: 3 },
    ],
  },
  {
    on: 'R-6',
    day: -655,
    lines: [
      {
        by: '渡瀬 健吾',
        says: '回答のとおり対象外と考えますが、1年に200メートル移動する砂州を台帳でどのように扱う想定か、教えていただけますか。',
        visibility: 'organization',
      },
      {
        by: 'Chiho Amagai',
        says: '事務局にて沿岸省に確認します。',
        after: 1,
        visibility: 'organization',
      },
    ],
  },
  {
    on: 'R-9',
    day: -540,
    lines: [
      {
        by: 'Tobias Wennergrund',
        says: 'The Finance Board has been asked three times now. @Masato Fukamori, is there anything that keeps you from answering?',
        visibility: 'participants',
      },
      {
        by: 'Masato Fukamori',
        says: 'The filling of the facility is part of the budget negotiation. We cannot answer in writing before it ends.',
        after: 9,
      },
    ],
  },
  {
    on: 'R-12',
    day: -340,
    lines: [
      {
        by: 'Hiroaki Sekimizu',
        says: '地区の境界は学区と町内会のどちらに合わせますか。住民にとっては町内会の方が分かりやすいと思います。',
      },
      {
        by: '鳴海 理央',
        says: '計算格子の都合では学区が扱いやすいのですが、表示は町内会名とすることが可能です。',
        after: 4,
        edited:
          '計算格子の都合では学区が扱いやすいのですが、表示は町内会名とすることが可能です。磯輪市の4地区で確認済みです。',
      },
      { by: 'Hiroaki Sekimizu', says: 'では町内会名でお願いします。', after: 2 },
    ],
  },
  {
    on: 'R-18',
    day: -240,
    lines: [
      {
        by: '能登谷 匠',
        says: '3割と2割の差は、過払いの発生率の想定によるものです。直近5回の災害では過払いは4.1％でした。',
        visibility: 'public',
      },
      {
        by: 'Masato Fukamori',
        says: 'That figure would help. Is the calculation published?',
        after: 6,
        visibility: 'public',
      },
      { by: '能登谷 匠', says: '来月公表予定です。公表後、ここにリンクを記載します。', after: 3, visibility: 'public' },
    ],
  },
  {
    on: 'R-29',
    day: -120,
    lines: [
      {
        by: 'Verena Uferbach',
        says: 'Insurers will ask for these figures with or without this recommendation. It would be better to have one form for all ports than nine questionnaires.',
        visibility: 'public',
      },
      {
        by: 'Hidetaka Minatoya',
        says: 'Agreed on the form. Let us come back to it once the scenarios stand.',
        after: 8,
        visibility: 'public',
      },
    ],
  },
  {
    on: 'R-31',
    day: -20,
    lines: [
      {
        by: 'Yoshie Kuramochi',
        says: '県議会への報告様式について、次回ラウンドテーブル前に案を共有いただけますか。@Tobias Wennergrund',
      },
    ],
  },
]
