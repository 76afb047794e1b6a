import type { Thread } from './kind.ts'

export const onTheOthers: Thread[] = [
  {
    on: 'Amend the coastal planning act to name natural defences',
    day: -44,
    lines: [
      {
        by: 'Maarten Zandberg',
        says: 'I have the wording of three similar articles from abroad, should that be of use. @Coastal Affairs',
      },
    ],
  },
  {
    on: 'Amend the coastal planning act to name natural defences',
    day: -60,
    lines: [
      {
        by: 'Ryoko Hamasaka',
        says: 'Internal: the bill will not reach the floor before the summer recess. We shall say so in the next report.',
        visibility: 'organization',
      },
      {
        by: 'Shigeki Tomonaga',
        says: '次回報告では見込み時期も併せて記載してください。',
        visibility: 'organization',
        after: 6,
      },
    ],
  },
  {
    on: '干潟再生の協議会を湊浜湾に設ける',
    day: -70,
    lines: [
      {
        by: 'Haruo Hikishio',
        says: '第3回協議会では、漁期を避けて2月の開催をお願いしたいとの声が漁業者からありました。',
        visibility: 'public',
      },
      { by: 'Yoshie Kuramochi', says: '2月第2週で調整します。', after: 2, visibility: 'public' },
    ],
  },
  {
    on: '浚渫土砂の汚染基準の共通表を作成する',
    day: -9,
    lines: [
      {
        by: 'Hidetaka Minatoya',
        says: 'Without this table no sand moves. It is eleven weeks late. @Shigeki Tomonaga, could the two values that are not in dispute be released now?',
      },
      { by: '磯部 千景', says: '争いのない2項目を先行して公表できるか、関係2省に照会中です。', after: 3 },
    ],
  },
  {
    on: 'Bring clean dredged sand back to the beaches beside the harbours',
    day: -30,
    lines: [
      {
        by: 'Tsubasa Minegishi',
        says: '養浜の時期は海水浴シーズン後の10月以降を希望します。',
      },
      { by: 'Hidetaka Minatoya', says: 'October suits the dredgers as well.', after: 1 },
    ],
  },
  {
    on: 'Pay mangrove planting by survival after three years in four bays',
    day: -36,
    lines: [
      {
        by: 'Dewi Bakausari',
        says: 'Growers in the second bay ask who counts the trees. If the payer counts alone, they will not sign. See clause 7 of the [model contracts](https://example.org/contracts).',
      },
      {
        by: 'Sekar Pantaiwati',
        says: 'Both count, on the same day, and the lower figure is paid. That worked with us.',
        after: 2,
      },
      { by: 'Akemi Horikawa', says: '基金としても、双方による計数を支払いの条件とすることに賛成します。', after: 4 },
    ],
  },
  {
    on: 'Set up the first-loss facility with eight hundred million yen',
    day: -22,
    lines: [
      {
        by: 'Verena Uferbach',
        says: 'Our members have paid in since spring. They begin to ask when the public share arrives.',
        visibility: 'participants',
      },
      {
        by: 'Jun Kasahara-Blum',
        says: 'I heard that the board has named its chair already.',
        after: 1,
        withdrawn: true,
      },
      { by: 'Akemi Horikawa', says: '公費分は補正予算の成立後、来月払い込まれる予定です。', after: 2 },
    ],
  },
  {
    on: 'Place parametric cover in three municipalities for one season',
    day: -64,
    lines: [
      {
        by: 'Hiroaki Sekimizu',
        says: '市民からは「被害があっても支払われないことがあるのか」との質問が最も多く寄せられています。',
        visibility: 'public',
      },
      {
        by: 'Mayumi Doi',
        says: 'Yes, and it has to be said first, not last. The leaflet now begins with it.',
        after: 3,
        visibility: 'public',
      },
    ],
  },
  {
    on: '市町の予算書に適応支出の区分を試行的に付ける',
    day: -6,
    lines: [
      {
        by: 'Sanae Kirihara',
        says: '区分に迷った事例は、財政委員会の事例集に収録したいと考えています。@Yoshie Kuramochi 様、今月末までにいただけますか。',
      },
    ],
  },
  {
    on: 'Pay fishers for the days they spend in planning meetings',
    day: -12,
    lines: [
      {
        by: 'Wulandari Hartasena',
        says: 'Three cooperatives will not come to the next meeting unless the rate is fixed. This is the point at which the whole recommendation may fail.',
      },
      { by: 'Shigeki Tomonaga', says: '単価について、来週中に省としての考えをお伝えします。', after: 4 },
      {
        by: 'Chiho Amagai',
        says: '次回ラウンドテーブルの議題候補とします。',
        after: 2,
        visibility: 'secretariat',
      },
    ],
  },
  {
    on: 'Train two hundred teachers in half a day each',
    day: -18,
    lines: [
      {
        by: '千波 あかり',
        says: '模型の水槽が1台破損しました。修理に2週間を要しますので、次の研修は地図で代替します。',
        edited: '模型の水槽が1台破損しました。修理に2週間を要しますので、次の研修は地図と動画で代替します。',
      },
      { by: 'Minori Nagisawa', says: 'No harm done, the map version was the livelier one last time.', after: 1 },
    ],
  },
  {
    on: 'Share ship time for training among four countries',
    day: -5,
    lines: [
      {
        by: 'Étienne Rivebois',
        says: 'We regret that the extension was refused, and accept it. @Tobias Wennergrund @Setsuko Arahama: could we meet before the date, for half an hour?',
      },
      { by: 'Setsuko Arahama', says: 'Thursday at four would suit us.', after: 2 },
    ],
  },
  {
    on: 'Double the places in the two surveyor courses',
    day: -3,
    lines: [
      {
        by: 'Gen Tatsumi',
        says: '教官2名の確保が課題です。退職者の再任用について、関係省の了解を得られるよう事務局のご支援をお願いします。@Tobias Wennergrund',
      },
    ],
  },
]
