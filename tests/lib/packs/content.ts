import type { SnapshotContent, SnapshotFollowUp, SnapshotRecommendation } from '#lib/reviews/snapshot/content.ts'

const takenAt = '2026-11-24T03:00:00.000Z'
const organizations = [
  ['cabinet-office', 'Cabinet Office', '内閣府'],
  ['mext', 'Ministry of Education, Culture, Sports, Science and Technology', '文部科学省'],
  ['mofa', 'Ministry of Foreign Affairs', '外務省'],
  ['jst', 'Japan Science and Technology Agency', '科学技術振興機構'],
  ['embassy', 'British Embassy Tokyo', null],
] as const
const themes = [
  ['Scientific advice', '科学的助言'],
  ['International coordination', '国際連携'],
  ['Capacity building', '人材育成'],
  ['Research security', null],
] as const
const slugs = organizations.map(([slug]) => slug)
const progresses = [
  'notStarted',
  'inProgress',
  'inProgress',
  'onHold',
  'implemented',
  'implemented',
  'discontinued',
] as const
const confidences = [null, 'secured', 'achievable', 'supportNeeded', 'atRisk'] as const
const english =
  'It is necessary to review the system of scientific advice, so that ministries hear of “new findings” in time.'
const japanese = '科学的助言の仕組みを見直し、各府省が「新たな知見」を適時に得られるようにする必要がある。'

/** A snapshot of made-up but varied items, the same for the same size: enough of everything that a pack can hold. */
export function contentOf(followUps: number, more: Partial<SnapshotContent> = {}): SnapshotContent {
  const recommendations = Math.max(1, Math.ceil(followUps / 4))
  const items = Array.from({ length: followUps }, (_, index) => followUp(index + 1, recommendations))
  return {
    format: 'roundtable-follow-up/snapshot',
    version: 1,
    series: {
      slug: 'packs',
      name: 'Science and Technology Diplomacy Roundtable',
      nameJa: '科学技術外交ラウンドテーブル',
      timeZone: 'Asia/Tokyo',
      staleAfterDays: 60,
      fictional: false,
    },
    number: 3,
    title: 'Before the second roundtable',
    takenAt,
    roundtable: {
      number: 2,
      title: 'Second roundtable',
      titleJa: '第2回ラウンドテーブル',
      startsAt: '2026-12-08T04:00:00.000Z',
      place: 'Tokyo',
      placeJa: '東京',
    },
    audience: 'secretariat',
    organizations: organizations.map(([slug, name, nameJa]) => ({
      slug,
      name,
      nameJa,
      shortName: name,
      shortNameJa: nameJa,
    })),
    themes: themes.map(([name, nameJa], index) => ({
      position: index + 1,
      name,
      nameJa,
      shortName: name,
      shortNameJa: nameJa,
    })),
    recommendations: Array.from({ length: recommendations }, (_, index) => recommendation(index + 1, items)),
    followUps: items,
    ...more,
  }
}

function recommendation(number: number, items: SnapshotFollowUp[]): SnapshotRecommendation {
  const language = number % 2 ? 'en' : 'ja'
  const first = slugs[number % slugs.length] ?? 'jst'
  const answered = { reason: number % 6 ? null : 'The budget of this year is spent.', at: '2026-02-03T05:00:00.000Z' }
  return {
    number,
    title: `Review the system of scientific advice, part ${number}`,
    titleJa: number % 3 ? `科学的助言の仕組みの見直し、その${number}` : null,
    roundtable: 1,
    theme: number % 5 ? (number % themes.length) + 1 : null,
    visibility: 'public',
    status:
      (['open', 'partiallyAddressed', 'closedImplemented', 'closedNotImplemented'] as const)[number % 4] ?? 'open',
    passages: [
      {
        document: {
          title: language === 'en' ? 'Summary of the roundtable' : 'ラウンドテーブル要旨',
          language,
          sha256: 'a'.repeat(64),
          date: '2025-10-08',
          visibility: 'public',
        },
        exact: `${language === 'en' ? english : japanese}（${number}）`,
        start: 100,
        end: 180,
        page: 1 + (number % 7),
      },
    ],
    addressees: [
      { wording: 'governments', organization: null, askedAt: null, response: null },
      {
        wording: null,
        organization: first,
        askedAt: '2026-01-10T02:00:00.000Z',
        response:
          number % 3 === 0
            ? null
            : {
                ...answered,
                kind: (['accepted', 'acceptedInPart', 'declined', 'passedOn'] as const)[number % 4] ?? 'accepted',
                passedOnTo: number % 4 === 3 ? 'mofa' : null,
              },
      },
    ],
    followUps: items.filter(({ recommendations }) => recommendations.includes(number)).map((each) => each.number),
    comments: number % 4,
    commentsFor: number % 4 ? [{ visibility: 'public', organization: null, count: number % 4 }] : [],
  }
}

function followUp(number: number, recommendations: number): SnapshotFollowUp {
  const language = number % 3 ? 'en' : 'ja'
  const progress = progresses[number % progresses.length] ?? 'inProgress'
  const lead = number % 6 ? (slugs[number % slugs.length] ?? null) : null
  const implemented = progress === 'implemented'
  const words =
    language === 'en' ? 'Talks were held and a draft was sent round.' : '協議を行い、案を回付した。次の段階に進む。'
  const about = { organization: lead, visibility: 'participants', language } as const
  return {
    number,
    title: language === 'en' ? `Set up a working group, stage ${number}` : `作業部会の設置、第${number}段階`,
    description: number % 2 ? `${words} ${words}` : '',
    language,
    visibility: 'participants',
    recommendations: [...new Set([((number - 1) % recommendations) + 1, ...(number % 5 ? [] : [1])])],
    lead,
    supports: number % 4 ? [] : ['jst'],
    contact: lead && number % 2 ? 'Aoi 内閣' : null,
    offer: lead || number % 4 ? null : { organization: 'embassy', state: 'offered', at: '2026-09-01T01:00:00.000Z' },
    createdAt: '2025-11-01T00:00:00.000Z',
    dueOn: number % 9 ? '2026-09-30' : null,
    moves:
      number % 4 || number % 9 === 0
        ? []
        : [{ from: '2026-05-31', to: '2026-09-30', at: '2026-05-02T00:00:00.000Z', reason: 'The budget came late.' }],
    progress,
    confidence: confidences[number % confidences.length] ?? null,
    reportedAt: implemented ? '2026-10-01T01:00:00.000Z' : null,
    verifiedAt: implemented && number % 2 ? '2026-10-10T01:00:00.000Z' : null,
    returned: number % 11 ? 0 : 1,
    lastConfirmedAt: '2026-10-01T01:00:00.000Z',
    overdue: number % 9 !== 0 && ['notStarted', 'inProgress', 'onHold'].includes(progress),
    stale: lead !== null && number % 7 === 1,
    discuss: number % 13 === 0,
    noAnswer: lead !== null && number % 10 === 1,
    updates: [0, 1, 2].map((index) => ({
      ...about,
      id: `00000000-0000-7000-900${index}-${String(number).padStart(12, '0')}`,
      at: `2026-0${9 - index}-15T16:30:00.000Z`,
      noChange: index === 1,
      progress,
      confidence: null,
      changed: index === 1 ? '' : `${words}（${number}.${index}）`,
      obstacles: index === 0 && number % 2 ? '予算の確保が課題である。=1+1' : '',
      nextStep: index === 0 ? '=HYPERLINK("https://example.org","Meet again")' : '',
    })),
    evidence:
      number % 3 === 0
        ? [
            {
              id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
              at: '2026-09-20T00:00:00.000Z',
              organization: lead,
              kind: 'file',
              title: `Minutes of meeting ${number}`,
              url: null,
              fileName: `議事録 ${number}.pdf`,
              sha256: 'b'.repeat(64),
              review: 'agreed',
              visibility: 'participants',
            },
          ]
        : [],
    comments: number % 5,
    commentsFor: number % 5 ? [{ visibility: 'participants', organization: null, count: number % 5 }] : [],
  }
}
