import type { Language } from '../db/generated/enums.ts'
import { languageOf } from '../language-of.ts'
import { messages } from '../messages/load.ts'
import { attendantWords } from '../reviews/meeting/attendants.ts'
import type { MinutesContent, MinutesItem } from '../reviews/minutes/content.ts'
import { decisionSentence } from '../reviews/minutes/sentence.ts'
import { textOf } from '../shown.ts'
import { localized, personName } from '../translation.ts'
import type { Block, Document } from './document.ts'
import { printedDocument } from './files-of-format.ts'
import type { MadeFile, MinutesOrder } from './formats.ts'
import { printable } from './printable.ts'
import { type Voice, voice } from './voice.ts'

export async function minutesFiles({ content, published, language, formats }: MinutesOrder): Promise<MadeFile[]> {
  const document = printable(minutesDocument(content, published, language))
  const name = `minutes-${content.roundtable.number}-${published.number}-${language}`
  const files: MadeFile[] = []
  for (const format of formats) files.push(await printedDocument(format, name, document))
  return files
}

/** Minutes as a document to hand out, in one language: what the page of the same version says, in the same order. */
function minutesDocument(content: MinutesContent, published: MinutesOrder['published'], language: Language): Document {
  const say = voice([language], content.series.timeZone)
  const { number, place } = content.roundtable
  const version = { number: published.number, day: say.dayOf(published.publishedAt.toISOString()) }
  return {
    title: say.text((texts) => texts.minutes.titleOf, { number }),
    series: say.name(content.series, 'name'),
    about: [
      say.name(content.roundtable, 'title'),
      ...(content.began ? [say.dayOf(content.began)] : []),
      ...(place ? [say.name(content.roundtable, 'place')] : []),
      say.text(({ minutes }) => minutes.document.version, version),
      ...(published.erratum ? [say.text((texts) => texts.minutes.because, { reason: published.erratum })] : []),
    ],
    languages: [language],
    foot: say.same(`SHA-256 ${published.sha256}`),
    madeAt: published.publishedAt,
    blocks: [
      ...written(content.opening),
      ...attendance(content, say, language),
      { kind: 'heading', level: 1, text: say.text((texts) => texts.minutes.items) },
      ...content.items.flatMap((item, index) => itemBlocks(item, index + 1, say, language)),
      ...(content.closing
        ? [{ kind: 'heading' as const, level: 1 as const, text: say.text((texts) => texts.minutes.closing) }]
        : []),
      ...written(content.closing),
      ...carriedOver(content, say, language),
    ],
  }
}

function attendance({ attendance: people }: MinutesContent, say: Voice, language: Language): Block[] {
  const { comma } = messages[language].language
  const kinds = (['inPerson', 'online', 'absent'] as const).flatMap((kind): Block[] => {
    const items = people
      .filter((each) => each.kind === kind)
      .map(({ organization, ...who }) => {
        const words = attendantWords(who, language).map(textOf)
        return say.same([...words, ...(organization ? [localized(organization, 'name', language)] : [])].join(comma))
      })
    const text = say.text((texts) => texts.minutes.kinds[kind])
    return items.length > 0
      ? [
          { kind: 'heading', level: 2, text },
          { kind: 'list', items },
        ]
      : []
  })
  const heading: Block = { kind: 'heading', level: 1, text: say.text((texts) => texts.minutes.attendance) }
  return kinds.length > 0 ? [heading, ...kinds] : []
}

function itemBlocks(item: MinutesItem, position: number, say: Voice, language: Language): Block[] {
  const mark = item.followUp ? `F-${item.followUp}` : item.recommendation ? `R-${item.recommendation}` : undefined
  const silent: Block[] =
    item.discussed || item.text
      ? []
      : [{ kind: 'paragraph', text: say.text((texts) => texts.minutes.notDiscussed), quiet: true }]
  return [
    { kind: 'heading', level: 2, mark, text: say.same(`${position}. ${localized(item, 'title', language)}`) },
    ...written(item.text),
    ...silent,
    ...item.decisions.flatMap((decision): Block[] => [
      { kind: 'paragraph', text: say.same(decisionSentence(decision, language)) },
      ...(decision.text ? [{ kind: 'written' as const, text: decision, quiet: true }] : []),
    ]),
    ...item.remarks.map((remark): Block => {
      const who = remark.organization
        ? localized(remark.organization, 'name', language)
        : personName({ translations: {}, ...remark }, language)
      return { kind: 'written', label: say.same(who), text: remark }
    }),
  ]
}

function carriedOver({ carriedOver: open }: MinutesContent, say: Voice, language: Language): Block[] {
  if (open.length === 0) return []
  const items = open.map(({ number, lead, ...words }) =>
    say.each(
      (_) =>
        `F-${number} ${localized(words, 'title', language)} (${lead ? localized(lead, 'name', language) : say.text((texts) => texts.minutes.noLead)[0]?.text})`,
    ),
  )
  return [
    { kind: 'heading', level: 1, text: say.text(({ minutes }) => minutes.document.carriedOver) },
    { kind: 'list', items },
  ]
}

function written(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'written', text: { language: languageOf(paragraph), text: paragraph } }))
}
