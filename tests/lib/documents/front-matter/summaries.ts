/** Summaries as unlike each other as those of different secretariats are; every name in them is made up. */
export const summaries = {
  river: `Summary Report
Fourth Dialogue on River Basins
Karlsby, 3–4 June 2024

Organised by the Basin Commission and the University of Karlsby.

List of Participants (in alphabetical order)

Ms. Anna Berg, Head of Unit, Ministry of Water
Dr. Carlos Diaz, Research Director, Hydrological Institute of Valdora
Prof. Emi Fujita, Department of Geography, University of Karlsby
Mr. George Hill (Basin Commission)
H.E. Ida Jensen, Ambassador of Valdora

Rapporteur: Karl Lund, Basin Commission

1. Opening

The dialogue was opened by the host. All speakers thanked the commission for its work over the past year.

2. Discussion

2.1 Floods

Floods have become more frequent, and the basin states should share their warnings.

3. Recommendations

- The commission should publish a map.
- States should fund gauges.
`,
  noise: `Roundtable on Urban Noise

Date: 12 March 2025
Venue: Town Hall, Ostrava

Chair: Petra Novakova, Mayor, City of Ostrava
Moderator: Jan Dvorak

Participants

Government
Lena Maly – Adviser, Ministry of Transport
Tom Reed – Deputy Director, Noise Agency

Academia
Uma Patel – Professor, Technical University
Vic Stone – Lecturer, Sound Institute

Apologies: Walter Young (Noise Agency)

Background

Noise is rising in all towns. Everybody agreed that something has to be done about it before long.

Way forward

Cities should measure noise at night.
`,
  seeds: `Meeting of the Working Group on Seed Banks
15 November 2023 | Hybrid meeting, Oslo and online

Attendees:
• Aino Korhonen, Nordic Seed Vault
• Bilal Haddad, Head of Genetics, Desert Plant Institute
• Chiara Conti, University of Pavia
Secretariat:
• Dag Olsen, Nordic Seed Vault

Key points

The group heard that seeds are lost when banks lose their funding. It called for a common reserve fund.
`,
  prose: `Participants met on 7 February 2024 in Lisbon for the Third Harbour Roundtable, which was hosted by the Port Authority.

Participants included Rui Alves (Port Authority), Sara Brito (Ministry of the Sea) and Tia Costa (Coastal University).

Safety in ports

Ports should report accidents within a day.
`,
  science: `科学と社会をつなぐ円卓会議
議事要旨

1. 日時：令和6年3月21日（木）10:00～12:00
2. 場所：文教会館 第2会議室
3. 出席者：
（委員）
山川 一郎　東都大学 教授（座長）
海野 花子　国立環境技術研究所 主任研究員
川本 太郎　株式会社みどり 代表取締役
（事務局）
丘 次郎　科学振興局 企画課長

4. 議事概要

（１）市民との対話について

委員からは、対話の場を増やすべきとの意見があった。

（２）若手研究者の支援について

若手研究者への支援を強化する必要がある。
`,
  disaster: `第3回 地域防災円卓会議 議事概要

開催日時　2025年2月14日（金）13時30分～15時30分
開催場所　みなと市役所

出席者（五十音順、敬称略）
○青木太郎（みなと大学教授）
○井上花子（みなと市防災課長）
○ジョン・スミス（国際防災機構）
オブザーバー
○上田次郎（県庁）

議題1　避難計画について
・避難所の数が足りないことが指摘された。
・市は避難所を増やすべきである。

議題2　今後の予定
・次回は秋に開催する。
`,
  soil: `REPORT OF THE EXPERT MEETING ON SOIL
Nairobi, Kenya, 22 to 24 September 2025

ANNEX: PARTICIPANTS

OTIENO, Grace (Ms)
Director, Soil Survey
Ministry of Agriculture

MBEKI, Themba (Mr)
Senior Scientist
African Soil Institute

SATO, Yuki (Dr)
Researcher
National Agriculture Organization

SUMMARY OF DISCUSSIONS

The meeting noted that soils are degrading in most regions of the world and that data are missing.
`,
  workshop: `Bridging Data Gaps: A Workshop Summary
May 5, 2022

Speakers
Alice Moreau, Chief Data Officer, National Statistics Office
Ben Carter, Senior Fellow, Institute for Open Data, and Visiting Professor, Lake University
Dana Ivanova, Open Maps
Main messages
Statistics offices should open their data. They need money for it.
`,
  dialogue: `日本・北欧科学技術対話 概要

日付：2023年11月9日
場所：オスロ大学

参加者
日本側：山田 太郎 内閣府 参事官、佐藤 花子 東都大学 教授
北欧側：オラ・ノルマン オスロ大学 教授

主な意見

共同研究を進めるべきであるとの意見で一致した。
`,
}
