import type { Language, Role } from '#lib/db/generated/enums.ts'
import { languageOf } from '#lib/language-of.ts'
import { inOther } from './translations.ts'

/** `seats`: the roundtables at whose table they sat, '13' being the first and the third. null: takes part without signing in. */
type Row = readonly [
  name: string,
  organization: string,
  role: Role | null,
  title: string,
  language: Language,
  seats: string,
]

/** None of these people exists. In the order in which the tables list them. */
const rows: Row[] = [
  ['Chiho Amagai', 'seawall', 'secretariat', 'Head of the Roundtable Secretariat', 'ja', '123'],
  ['Tobias Wennergrund', 'seawall', 'secretariat', 'Programme Officer, Roundtable Secretariat', 'en', '123'],
  ['小夜川 凪', 'seawall', 'secretariat', 'ラウンドテーブル事務局員', 'ja', '23'],
  ['Shigeki Tomonaga', 'coastal-affairs', 'focalPoint', 'Director, Coastal Planning Division', 'ja', '123'],
  ['磯部 千景', 'coastal-affairs', 'contributor', '沿岸計画課 課長補佐', 'ja', '2'],
  ['Ryoko Hamasaka', 'coastal-affairs', 'contributor', 'Deputy Director, Shore Protection Division', 'en', '3'],
  ['Daigo Kanbara', 'readiness', 'focalPoint', 'Director for Evacuation Planning', 'ja', '12'],
  ['潮見 かおり', 'readiness', 'contributor', '避難企画室 主査', 'ja', '23'],
  ['Emiko Tsunashima', 'sea-science', 'focalPoint', 'Director, Ocean Observation Office', 'en', '13'],
  ['Koji Otowa', 'sea-science', 'contributor', 'Senior Specialist, Ocean Observation Office', 'en', ''],
  ['渡瀬 健吾', 'land-water', 'focalPoint', '海岸測量企画官', 'ja', '12'],
  ['Natsuki Irie', 'land-water', 'contributor', 'Chief, River Mouth Unit', 'en', '3'],
  ['Masato Fukamori', 'finance-board', 'focalPoint', 'Counsellor for Adaptation Budgets', 'en', '123'],
  ['Sanae Kirihara', 'finance-board', 'contributor', 'Budget Examiner', 'ja', '3'],
  ['浜名 修', 'cooperation-bureau', 'focalPoint', '国際沿岸協力課長', 'ja', '13'],
  ['Leona Asahina', 'cooperation-bureau', 'contributor', 'Officer for Warning Cooperation', 'en', ''],
  ['Yoshie Kuramochi', 'minatohama', 'focalPoint', 'Director, Coastal Disaster Management', 'ja', '123'],
  ['Tsubasa Minegishi', 'minatohama', 'contributor', 'Chief, Shore Engineering', 'ja', ''],
  ['蛯原 祐一', 'minatohama', 'contributor', '防災危機管理課 主任', 'ja', '2'],
  ['Hiroaki Sekimizu', 'isowa', 'focalPoint', 'Deputy Mayor', 'ja', '123'],
  ['波多江 実', 'isowa', 'contributor', '福祉総務課長', 'ja', '2'],
  ['Tomoe Kaizu', 'isowa', 'contributor', 'Section Chief, Shelters and Routes', 'ja', ''],
  ['Rosalind Catubay', 'outer-islands', 'focalPoint', 'Assistant Secretary for Island Resilience', 'en', '13'],
  ['Emilio Dantes-Ruvo', 'outer-islands', 'contributor', 'Engineer, Harbours and Gauges', 'en', ''],
  ['Kazuhiro Oshima-Reed', 'tide-agency', 'focalPoint', 'Head of Networks', 'en', '123'],
  ['潮田 沙耶', 'tide-agency', 'contributor', '観測網整備室 技官', 'ja', '2'],
  ['Minako Uranishi', 'tide-agency', 'contributor', 'Data Service Lead', 'en', '3'],
  ['Takuma Hayase', 'warning-centre', 'focalPoint', 'Director of Forecasting', 'en', '123'],
  ['鳴海 理央', 'warning-centre', 'contributor', '警報技術課 予報官', 'ja', '23'],
  ['Joanna Prattley', 'warning-centre', 'contributor', 'Scientist, Compound Flooding', 'en', '3'],
  ['Setsuko Arahama', 'seabed-survey', 'focalPoint', 'Director of Hydrography', 'en', '13'],
  ['Gen Tatsumi', 'seabed-survey', 'contributor', 'Surveyor, Datum and Elevation', 'ja', ''],
  ['Hidetaka Minatoya', 'ports', 'focalPoint', 'General Manager, Port Resilience', 'en', '123'],
  ['Fumi Shirosaki', 'ports', 'contributor', 'Manager, Dredging and Sediment', 'ja', '3'],
  ['Marijke van Rietland', 'data-exchange', 'focalPoint', 'Standards Manager', 'en', '1'],
  ['Pepijn Oeverman', 'data-exchange', 'contributor', 'Data Engineer', 'en', '3'],
  ['Akemi Horikawa', 'shoreline-fund', 'focalPoint', 'Fund Manager', 'en', '123'],
  ['榊 ひなの', 'shoreline-fund', 'contributor', '融資企画担当', 'ja', '2'],
  ['Jun Kasahara-Blum', 'surge-pool', 'focalPoint', 'Chief Underwriter', 'en', '3'],
  ['Mayumi Doi', 'surge-pool', 'contributor', 'Actuary', 'en', ''],
  ['Wulandari Hartasena', 'inshore-fisheries', 'focalPoint', 'Extension Coordinator', 'en', '12'],
  ['Bagas Prawiratama', 'inshore-fisheries', 'contributor', 'Field Officer', 'en', ''],
  ['Hendrik Dijkzicht', 'polderland', 'focalPoint', 'Counsellor for Water', 'en', '123'],
  ['Liesbeth Waterloper', 'polderland', 'contributor', 'Science Officer', 'en', ''],
  ['Ingrid Skjærholm', 'skerries', 'focalPoint', 'Attaché for Ocean Affairs', 'en', '13'],
  ['Aroha Tidewell', 'kowhai', 'focalPoint', 'First Secretary (Science)', 'en', '12'],
  ['Rua Kaimoana-Hart', 'kowhai', 'observer', 'Policy Adviser', 'en', '23'],
  ['Étienne Rivebois', 'maple-sound', 'focalPoint', 'Counsellor (Environment and Science)', 'en', '1'],
  ['Claire Harbourne', 'maple-sound', 'observer', 'Trade Commissioner', 'en', '3'],
  ['Litia Vakasavu', 'lagoons', 'focalPoint', 'Second Secretary', 'en', '123'],
  ['Duarte Maré-Alta', 'estuary', 'focalPoint', 'Cultural and Science Attaché', 'en', '2'],
  ['Sekar Pantaiwati', 'mangrove-coast', 'focalPoint', 'Minister-Counsellor', 'en', '3'],
  ['Katsuhiko Nagisa', 'u-minatohama', 'focalPoint', 'Professor, Coastal Engineering', 'en', '123'],
  ['千波 あかり', 'u-minatohama', 'contributor', '防災教育研究センター 准教授', 'ja', '23'],
  ['Oluwaseun Adebrook', 'u-minatohama', 'contributor', 'Assistant Professor, Remote Sensing', 'en', '3'],
  ['Mitsuru Aosaki', 'shiosai', 'focalPoint', 'Professor, Uncrewed Systems', 'ja', '12'],
  ['Kotone Harada-Lind', 'shiosai', 'contributor', 'Research Fellow', 'en', ''],
  ['Nobuko Watarai', 'shore-policy', 'focalPoint', 'Dean', 'en', '13'],
  ['能登谷 匠', 'shore-policy', 'contributor', '准教授（公共財政）', 'ja', '23'],
  ['Chizuru Mio', 'yashio', 'focalPoint', 'Professor, Disaster Nursing', 'ja', '2'],
  ['Maarten Zandberg', 'u-delta', 'focalPoint', 'Professor of Nature-based Engineering', 'en', '13'],
  ['Femke Slikhorst', 'u-delta', 'contributor', 'Postdoctoral Researcher', 'en', ''],
  ['Hemi Longshore', 'harbour-cities', 'focalPoint', 'Associate Professor, Risk Communication', 'en', '1'],
  ['Philippa Groyne', 'harbour-cities', 'contributor', 'Lecturer, Climate Finance', 'en', '3'],
  ['Semisi Tuilagi-Moore', 'atoll', 'focalPoint', 'Director, Sea Level Laboratory', 'en', '23'],
  ['Astrid Vikström-Sund', 'north-sound', 'focalPoint', 'Professor of Physical Oceanography', 'en', '23'],
  ['Emil Havlund', 'north-sound', 'observer', 'Doctoral Student', 'en', ''],
  ['Reiko Bohgaki', 'seawall', 'contributor', 'Senior Fellow, Local Finance', 'ja', '1'],
  ['Kentaro Tsutsumi', 'seawall', 'focalPoint', 'Research Director', 'en', ''],
  ['Haruo Hikishio', 'ebb-and-flow', 'focalPoint', 'Executive Director', 'ja', '12'],
  ['満島 由衣', 'ebb-and-flow', 'contributor', '干潟再生プログラム担当', 'ja', '2'],
  ['Sven Aldergren', 'ebb-and-flow', 'observer', 'Visiting Fellow', 'en', '3'],
  ['Isamu Namikata', 'wave-basin', 'focalPoint', 'Head of the Laboratory', 'en', '12'],
  ['Ruri Mizuhashi', 'wave-basin', 'contributor', 'Experimental Engineer', 'en', ''],
  ['Yukari Tasuki', 'mutual-aid', 'focalPoint', 'Programme Director', 'ja', '2'],
  ['助川 大地', 'mutual-aid', 'contributor', '派遣調整員', 'ja', ''],
  ['Minori Nagisawa', 'youth-shore', 'focalPoint', 'Co-chair', 'en', '2'],
  ['渚 はると', 'youth-shore', 'contributor', '学校連携担当', 'ja', ''],
  ['Verena Uferbach', 'insurers', 'focalPoint', 'Secretary General', 'en', '13'],
  ['Luca Rivamonte', 'insurers', 'observer', 'Policy Analyst', 'en', ''],
  ['Dewi Bakausari', 'growers', 'focalPoint', 'Network Coordinator', 'en', '3'],
  ['Yohanes Tanjungpura', 'growers', 'contributor', 'Nursery Manager', 'en', ''],
  ['Katherine Shoalwater', 'harbour-cities', 'observer', 'Pro Vice-Chancellor', 'en', ''],
  ['Tetsuro Hamada-Ruiz', 'ports', null, 'Board Member', 'ja', '12'],
  ['Ione Breakwater', 'polderland', null, 'Ambassador-at-large for Water', 'en', '3'],
  ['北浜 総一郎', 'minatohama', null, '副知事', 'ja', '12'],
  ['Gisela Strandvik', 'skerries', null, 'Head of Mission', 'en', '2'],
  ['João Sapal', 'estuary', null, 'Ambassador', 'en', '3'],
  ['Manaia Reefson', 'lagoons', null, 'Ambassador', 'en', ''],
  ['Tatsuhiko Ebihara', 'tide-agency', 'observer', 'Former Director General', 'ja', '1'],
]

/** They were invited and have not come yet. */
const notYetCome = ['Emil Havlund', 'Luca Rivamonte', 'Fumi Shirosaki']

export const people = rows.map(([name, organization, role, title, language, seats]) => ({
  name,
  organization,
  role,
  title,
  language,
  seats: [...seats].map(Number),
  email: `${addressOf(name)}@${organization}.example.org`,
  comes: !notYetCome.includes(name),
}))

export type Invented = (typeof people)[number]

function addressOf(name: string) {
  const latin = languageOf(name) === 'ja' ? (inOther(name) ?? name) : name
  return latin
    .normalize('NFKD')
    .replaceAll('æ', 'ae')
    .toLowerCase()
    .replace(/[^a-z. -]/g, '')
    .replaceAll(' ', '.')
}
