import type { Language, Sector } from '#lib/db/generated/enums.ts'

type Row = readonly [
  slug: string,
  name: string,
  ja: string,
  shortName: string,
  shortJa: string,
  sector: Sector,
  country: string,
]

/** None of these bodies exists. */
const rows: Row[] = [
  ['coastal-affairs', 'Ministry of Coastal Affairs', '沿岸省', 'Coastal Affairs', '沿岸省', 'government', 'JP'],
  ['readiness', 'Ministry of Disaster Readiness', '災害準備省', 'Readiness', '災害準備省', 'government', 'JP'],
  ['sea-science', 'Ministry of Sea Science', '海科学省', 'Sea Science', '海科学省', 'government', 'JP'],
  [
    'land-water',
    'Ministry of Land and Inland Waters',
    '国土水系省',
    'Land and Waters',
    '国土水系省',
    'government',
    'JP',
  ],
  ['finance-board', 'Adaptation Finance Board', '適応財政委員会', 'Finance Board', '財政委員会', 'government', 'JP'],
  ['regional-life', 'Ministry of Regional Life', '地域生活省', 'Regional Life', '地域生活省', 'government', 'JP'],
  [
    'cooperation-bureau',
    'Bureau of International Coastal Cooperation',
    '国際沿岸協力局',
    'Cooperation Bureau',
    '国際沿岸協力局',
    'government',
    'JP',
  ],
  ['minatohama', 'Minatohama Prefecture', '湊浜県', 'Minatohama', '湊浜県', 'government', 'JP'],
  ['isowa', 'Isowa City', '磯輪市', 'Isowa City', '磯輪市', 'government', 'JP'],
  ['outer-islands', 'Department of Outer Islands', '外島省', 'Outer Islands', '外島省', 'government', 'PH'],
  ['tide-agency', 'National Tide and Wave Agency', '潮位波浪機構', 'Tide Agency', '潮位波浪機構', 'agency', 'JP'],
  ['warning-centre', 'Coastal Warning Centre', '沿岸警報センター', 'Warning Centre', '警報センター', 'agency', 'JP'],
  ['seabed-survey', 'Seabed Survey', '海底測量機構', 'Seabed Survey', '海底測量機構', 'agency', 'JP'],
  ['ports', 'Federated Ports Authority', '連合港湾公社', 'Ports Authority', '港湾公社', 'agency', 'JP'],
  ['data-exchange', 'Coastal Data Exchange', '沿岸データ交換機構', 'Data Exchange', 'データ交換機構', 'agency', 'NL'],
  ['shoreline-fund', 'Shoreline Resilience Fund', '海岸強靱化基金', 'Shoreline Fund', '海岸基金', 'agency', 'JP'],
  ['surge-pool', 'Storm Surge Reinsurance Pool', '高潮再保険機構', 'Surge Pool', '高潮再保険', 'agency', 'JP'],
  [
    'inshore-fisheries',
    'Inshore Fisheries Extension Service',
    '沿岸漁業普及機構',
    'Inshore Fisheries',
    '沿岸漁業普及',
    'agency',
    'ID',
  ],
  ['polderland', 'Polderland Mission', 'ポルダーランド代表部', 'Polderland', 'ポルダーランド', 'embassy', 'NL'],
  ['skerries', 'Mission of the Skerry Isles', 'スケリー諸島代表部', 'Skerry Isles', 'スケリー諸島', 'embassy', 'NO'],
  ['kowhai', 'Kowhai Coast Mission', 'コーファイ海岸代表部', 'Kowhai Coast', 'コーファイ海岸', 'embassy', 'NZ'],
  ['maple-sound', 'Maple Sound Mission', 'メープル湾代表部', 'Maple Sound', 'メープル湾', 'embassy', 'CA'],
  ['lagoons', 'Embassy of the Lagoon States', 'ラグーン諸国大使館', 'Lagoon States', 'ラグーン諸国', 'embassy', 'FJ'],
  ['estuary', 'Embassy of the Estuary Republic', '河口共和国大使館', 'Estuary Republic', '河口共和国', 'embassy', 'PT'],
  ['mangrove-coast', 'Mangrove Coast Mission', '紅樹海岸代表部', 'Mangrove Coast', '紅樹海岸', 'embassy', 'ID'],
  ['u-minatohama', 'Minatohama University', '湊浜大学', 'Minatohama Univ.', '湊浜大学', 'university', 'JP'],
  ['shiosai', 'Shiosai Institute of Technology', '潮騒工科大学', 'Shiosai Tech', '潮騒工大', 'university', 'JP'],
  [
    'shore-policy',
    'Graduate School of Shore Policy',
    '渚政策大学院大学',
    'Shore Policy',
    '渚政策大学院',
    'university',
    'JP',
  ],
  [
    'yashio',
    'Yashio University of Nursing and Care',
    '八汐看護福祉大学',
    'Yashio Univ.',
    '八汐大学',
    'university',
    'JP',
  ],
  ['u-delta', 'Delta University', 'デルタ大学', 'Delta Univ.', 'デルタ大学', 'university', 'NL'],
  ['harbour-cities', 'Harbour Cities University', '港湾都市大学', 'Harbour Cities', '港湾都市大学', 'university', 'NZ'],
  ['atoll', 'Atoll University College', '環礁大学', 'Atoll College', '環礁大学', 'university', 'FJ'],
  ['north-sound', 'North Sound University', '北海峡大学', 'North Sound', '北海峡大学', 'university', 'SE'],
  ['seawall', 'Seawall Policy Institute', '防潮政策研究所', 'Seawall Institute', '防潮政策研', 'foundation', 'JP'],
  ['ebb-and-flow', 'Ebb and Flow Foundation', '満ち引き財団', 'Ebb and Flow', '満ち引き財団', 'foundation', 'JP'],
  ['wave-basin', 'Wave Basin Laboratory', '造波水槽研究所', 'Wave Basin', '造波水槽研', 'foundation', 'JP'],
  ['mutual-aid', 'Coastal Mutual Aid Foundation', '沿岸共助財団', 'Mutual Aid', '沿岸共助財団', 'foundation', 'JP'],
  ['youth-shore', 'Youth on the Shore', '若者渚ネットワーク', 'Youth on the Shore', '若者渚', 'foundation', 'JP'],
  ['insurers', 'Forum of Coastal Insurers', '沿岸保険会議', 'Coastal Insurers', '沿岸保険会議', 'foundation', 'CH'],
  ['growers', 'Mangrove Growers’ Network', '紅樹林育成者ネットワーク', 'Growers', '育成者ネット', 'foundation', 'ID'],
]

/** Addressed by the text, though nobody sat at the table for it. */
const notAtTable = {
  en: 'Named in the summaries; nobody took part for it so far.',
  ja: 'まとめに言及があるが、これまで参加者はいない。',
}

export const organizations = rows.map(([slug, name, ja, shortName, shortJa, sector, country]) => ({
  slug,
  name,
  shortName,
  sector,
  country,
  atTable: slug !== 'regional-life',
  note: slug === 'regional-life' ? notAtTable.en : null,
  translations: { ja: { name: ja, shortName: shortJa, note: slug === 'regional-life' ? notAtTable.ja : '' } },
}))

export function shortNameOf(slug: string, language: Language) {
  const { shortName, translations } = known(slug)
  return language === 'ja' ? translations.ja.shortName : shortName
}

export function fullNameOf(slug: string, language: Language) {
  const { name, translations } = known(slug)
  return language === 'ja' ? translations.ja.name : name
}

function known(slug: string) {
  const organization = organizations.find((each) => each.slug === slug)
  if (!organization) throw new Error(`${slug} is none of the organizations`)
  return organization
}
