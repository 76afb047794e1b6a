import type { Language } from '#lib/db/generated/enums.ts'

/** One review as it is told: days count from today as everywhere in the sample. */
export type Course = {
  /** the roundtable that it prepares */
  number: number
  opened: number
  closes: number
  /** the share of organizations that hand in, and that has only begun */
  handsIn: number
  begins: number
  questions: [en: string, ja: string][]
  message: [en: string, ja: string]
  /** what follows once it was held; a review that still collects has none */
  meeting?: {
    day: number
    published: number
    opening: string
    outcomes: { kind: 'note' | 'continue' | 'escalate'; text: string; language: Language }[]
    remarks: { by: string; text: string }[]
    comment: { by: string; text: string; answer: string }
    erratum?: string
  }
}

export const courses: Course[] = [
  {
    number: 2,
    opened: -486,
    closes: -460,
    handsIn: 0.75,
    begins: 0.1,
    questions: [
      ['What did the last storm season teach you?', '直近の高潮シーズンから得られた教訓は何ですか。'],
      ['With whom should you work more closely?', 'より緊密に連携すべき相手はどこですか。'],
    ],
    message: [
      'Please report for the second roundtable. One page, all your follow-ups.',
      '第2回ラウンドテーブルに向けて、担当するフォローアップの状況をご報告ください。',
    ],
    meeting: {
      day: -441,
      published: -419,
      opening: 'The chair thanked Isowa City for its hospitality and asked for short reports.',
      outcomes: [
        { kind: 'continue', text: 'The work goes on; a short note by spring.', language: 'en' },
        { kind: 'note', text: '関係自治体との調整状況を次回報告する。', language: 'ja' },
        { kind: 'escalate', text: 'Without staff this will not be done: the head is asked to decide.', language: 'en' },
        { kind: 'continue', text: '計画どおり継続することを確認した。', language: 'ja' },
      ],
      remarks: [
        { by: 'Katherine Shoalwater', text: 'We can share the drill that we tried last autumn.' },
        { by: 'Yoshie Kuramochi', text: '沿岸の小規模自治体の負担にも配慮が必要である。' },
      ],
      comment: {
        by: 'Yoshie Kuramochi',
        text: '第1議題の当方の発言を、要望として記載してください。',
        answer: 'ご指摘のとおり修正しました。',
      },
    },
  },
  {
    number: 3,
    opened: -226,
    closes: -199,
    handsIn: 0.8,
    begins: 0.1,
    questions: [['What will not be done without more money?', '追加の資金がなければ実施できないことは何ですか。']],
    message: [
      'Please report for the third roundtable, which is about who pays.',
      '費用負担をテーマとする第3回ラウンドテーブルに向けて、状況をご報告ください。',
    ],
    meeting: {
      day: -182,
      published: -163,
      opening: 'The meeting took the follow-ups by theme; those without a report were named.',
      outcomes: [
        { kind: 'note', text: 'The figures are to be sent to all members within a month.', language: 'en' },
        { kind: 'continue', text: '当初の計画を維持する。', language: 'ja' },
        { kind: 'continue', text: 'Goes on; the lead sees no obstacle.', language: 'en' },
        { kind: 'escalate', text: '主担当の体制が整わないため、機関の長に対応を求める。', language: 'ja' },
      ],
      remarks: [
        { by: 'Étienne Rivebois', text: 'Our embassy knows of two cities that found insurers for this.' },
        { by: 'Tobias Wennergrund', text: 'The secretariat will ask earlier next time.' },
      ],
      comment: {
        by: 'Étienne Rivebois',
        text: 'Please say that there are two cities, not one.',
        answer: 'Corrected.',
      },
      erratum: 'The closing words named the wrong month.',
    },
  },
  {
    number: 4,
    opened: -12,
    closes: 9,
    handsIn: 0.3,
    begins: 0.25,
    questions: [
      [
        'What held in these two years, and what did not?',
        'この2年間で、成果が定着したこと、しなかったことは何ですか。',
      ],
    ],
    message: [
      'Please report for the fourth roundtable. What has not changed is confirmed with one click.',
      '第4回ラウンドテーブルに向けて、状況をご報告ください。変更がない項目は1クリックで確認できます。',
    ],
  },
]
