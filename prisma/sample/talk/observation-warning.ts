import type { Thread } from './kind.ts'

export const onObservationAndWarning: Thread[] = [
  {
    on: 'Install four gauges between the outer islands and the mainland',
    day: -48,
    lines: [
      {
        by: 'Kazuhiro Oshima-Reed',
        says: 'The due date has passed. Two of the four masts are on the pier in crates, as far as we know. @Rosalind Catubay, can you confirm?',
      },
      {
        by: 'Rosalind Catubay',
        says: 'Confirmed:\n\n- two masts delivered, **not installed**\n- one in customs\n- one lost in the storm, insured\n\nThe boat is chartered for the second week of next month.',
        after: 2,
        edited:
          'Confirmed:\n\n- two masts delivered, **not installed**\n- one in customs\n- one damaged in the storm, insured\n\nThe boat is chartered for the second week of next month.',
      },
      { by: 'Semisi Tuilagi-Moore', says: 'We can lend a mast for a year if that helps.', after: 1 },
    ],
  },
  {
    on: 'Agree who pays for gauge maintenance after year five',
    day: -33,
    lines: [
      {
        by: 'Emiko Tsunashima',
        says: 'Nobody will take this on as long as it says “pays”. Could it be split into *who visits* and *who is billed*?',
      },
      { by: 'Chiho Amagai', says: '次回までに分割案をお示しします。', after: 3 },
    ],
  },
  {
    on: 'Walk every evacuation route of Isowa at night, with wheelchairs',
    day: -210,
    lines: [
      {
        by: 'Chizuru Mio',
        says: '車いす利用者の所要時間は、段差の有無よりも路面の傾斜に左右されました。測定結果を添付資料にまとめています。',
        visibility: 'public',
      },
      {
        by: 'Hemi Longshore',
        says: 'May we use the figures in our teaching? They are the best we have seen.',
        after: 4,
        visibility: 'public',
      },
      {
        by: '波多江 実',
        says: 'ご利用ください。出典として磯輪市と八汐大学を併記いただければ幸いです。',
        after: 1,
        visibility: 'public',
      },
    ],
  },
  {
    on: '地区別の避難先と到達予想時刻を警報文に加える',
    day: -41,
    lines: [
      {
        by: 'Yoshie Kuramochi',
        says: '県内全地区への展開時期を来年度当初とする場合、文例の確定はいつになりますか。@鳴海 理央',
      },
      { by: '鳴海 理央', says: '試行の結果を踏まえ、年内に確定します。', after: 3 },
    ],
  },
  {
    on: 'Write night-time evacuation plans for sixty-four care homes',
    day: -27,
    lines: [
      {
        by: 'Chizuru Mio',
        says: '夜勤者1名の施設が9か所あります。この9か所は応援協定なしには計画が成り立ちません。優先して協定を結ぶことを提案します。',
      },
      {
        by: '波多江 実',
        says: '市内の3施設については来月中に締結できる見込みです。',
        after: 2,
      },
      {
        by: 'Tobias Wennergrund',
        says: 'This is marked “at risk”. Shall we put it on the agenda of the next roundtable?',
        after: 6,
      },
    ],
  },
  {
    on: 'Pay half of the cost of night drills in small towns',
    day: -15,
    lines: [
      {
        by: 'Daigo Kanbara',
        says: '県から引き継いだ時点で申請が2件ありました。既存の申請はそのまま有効という理解でよろしいでしょうか。@湊浜県',
      },
    ],
  },
  {
    on: 'Exchange surge forecasts with three neighbouring centres',
    day: -52,
    lines: [
      {
        by: 'Ingrid Skjærholm',
        says: 'The centre at home asks which time zone the messages carry. Please write UTC into the format and be done with it.',
        visibility: 'public',
      },
      { by: '鳴海 理央', says: 'UTCとする方針です。様式案の第3節に記載しました。', after: 1, visibility: 'public' },
      {
        by: 'Litia Vakasavu',
        says: 'Fine with us. We still owe you the answer to R-24, it is with the minister.',
        after: 7,
      },
    ],
  },
]
