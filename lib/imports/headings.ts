import { Language, TableKind } from '../db/generated/enums.ts'
import { lettersOf } from '../folded.ts'
import { languageNames } from '../messages/languages.ts'
import { headingIn } from '../translations/columns.ts'
import { type Column, columnNames, headingOf, isTranslation, translations } from './columns.ts'

/** What else people call a column, besides the words of our own files in both languages. */
const synonyms: Partial<Record<Column, string[]>> = {
  number: ['No', 'ID', 'Ref', 'Reference', 'F', 'R', '項番', '管理番号', 'NO', '№'],
  title: [
    'Name',
    'Follow-up',
    'Recommendation',
    'Action',
    'Item',
    'タイトル',
    '名称',
    '提言',
    'フォローアップ',
    '取組',
    '取り組み',
    '項目',
  ],
  description: ['Details', 'Content', '概要', '詳細', '取組内容', '説明'],
  answers: ['Recommendations', 'Recommendation no', 'Answers recommendations', '提言番号', '関連提言'],
  theme: ['Topic', 'Themes', '分野', '主題'],
  lead: [
    'Lead organization',
    'Lead organisation',
    'Owner',
    'Responsible',
    '主担当機関',
    '担当機関',
    '主管',
    '所管',
    '主導機関',
  ],
  offeredTo: ['Offered', '打診先', '依頼先'],
  supports: ['Supporting organizations', 'Support', 'Partners', '支援', '協力機関', '関係機関', '連携機関'],
  contact: ['Contact person', 'Focal point', '連絡先', '担当', '窓口'],
  due: ['Due date', 'Deadline', 'Due on', 'Target date', '期日', '締切', '完了予定', '実施期限'],
  progress: ['Status', 'State', '状況', '進捗状況', '状態', 'ステータス'],
  confidence: ['Outlook', '達成見通し', '確度'],
  changed: ['Report', 'Update', 'Remarks', '報告', '報告内容', '実績', '変更点'],
  visibility: ['Seen by', 'Who sees it', '公開'],
  addressees: ['Addressed to', 'Addressee', 'Organizations', '宛先', '対象機関', '名宛人'],
  passage: ['Passage', 'Text', 'Wording', 'Quote', 'Source', '原文', '本文', '文言', '典拠'],
  document: ['Source document', '出典', '資料'],
  url: ['URL', 'Link', 'リンク'],
}

const languages = Object.values(Language)

/** By heading, as one compares them. The first column that claims a heading has it, and those of our own files come first. */
const known = Object.fromEntries(
  Object.values(TableKind).map((kind) => [
    kind,
    new Map(
      [ours, others]
        .flatMap((headings) => columnNames(kind).flatMap((column) => claims(column, headings(column))))
        .reverse(),
    ),
  ]),
)

/** The column that a heading means; null for one that nobody knows. */
export function columnFor(kind: TableKind, heading: string): Column | null {
  return known[kind]?.get(lettersOf(heading)) ?? null
}

export function knownHeading(text: string) {
  return Object.values(TableKind).some((kind) => columnFor(kind, text) !== null)
}

/** Each column once: where two headings mean the same, the first has it. */
export function guessColumns(kind: TableKind, headings: string[]): (Column | null)[] {
  const taken = new Set<Column>()
  return headings.map((heading) => {
    const column = columnFor(kind, heading)
    if (!column || taken.has(column)) return null
    taken.add(column)
    return column
  })
}

/** Which kind of table the headings speak of. */
export function guessKind(headings: string[]): TableKind {
  const count = (kind: TableKind) => guessColumns(kind, headings).filter(Boolean).length
  return count('recommendations') > count('followUps') ? 'recommendations' : 'followUps'
}

function ours(column: Column) {
  return [...languages.map((language) => headingOf(column, language)), column]
}

function others(column: Column): string[] {
  if (!isTranslation(column)) return synonyms[column] ?? []
  const { text, language } = translations[column]
  return languages.flatMap((reader) => {
    const name = languageNames(reader)[language]
    return [...ours(text), ...others(text)].flatMap((words) => [
      headingIn(words, language, reader),
      ...[`${words} ${name}`, `${name} ${words}`, `${name}の${words}`, `${words} ${language}`],
    ])
  })
}

function claims(column: Column, headings: string[]) {
  return headings.map((heading): [string, Column] => [lettersOf(heading), column])
}
