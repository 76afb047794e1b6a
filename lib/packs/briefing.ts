import type { Messages } from '../messages/load.ts'
import type { Block, Document } from './document.ts'
import type { FollowUpPart } from './model/follow-up.ts'
import type { Need } from './model/need-tables.ts'
import { themeFigures, themeLabel } from './model/themes.ts'
import type { Pack, ThemePart } from './model.ts'
import type { Voice } from './voice.ts'

export function briefing(pack: Pack): Document {
  const { heading, voice } = pack
  return {
    title: heading.title,
    series: heading.series,
    about: heading.about,
    languages: voice.languages,
    foot: heading.foot,
    madeAt: heading.takenAt,
    blocks: [
      ...overall(pack),
      ...changed(pack),
      ...discussion(pack),
      ...pack.parts.flatMap((part) => theme(part, voice)),
      ...about(pack),
    ],
  }
}

function overall({ voice, figures, themeRows }: Pack): Block[] {
  const tables = figures.map(
    ({ title, figures: rows }): Block => ({
      kind: 'table',
      caption: title,
      columns: [
        { label: title, width: 4 },
        { label: [], width: 1, numeric: true },
      ],
      rows: rows.map(({ label, value }) => [label, voice.number(value)]),
      narrow: true,
    }),
  )
  return [
    { kind: 'heading', level: 1, text: section(voice, 'overall') },
    ...tables,
    { kind: 'heading', level: 2, text: section(voice, 'byTheme') },
    {
      kind: 'table',
      caption: section(voice, 'byTheme'),
      columns: [
        { label: voice.column('theme'), width: 3 },
        ...themeFigures.map((key) => ({ label: themeLabel(key, voice), width: 1, numeric: true })),
      ],
      dense: true,
      rows: themeRows.map((row) => [row.title, ...themeFigures.map((key) => voice.number(row.figures[key]))]),
    },
  ]
}

function changed({ voice, changes }: Pack): Block[] {
  if (!changes) return []
  const head: Block = { kind: 'heading', level: 1, text: changes.title }
  if (changes.groups.length === 0)
    return [head, { kind: 'paragraph', text: voice.text(({ packs }) => packs.nothingChanged) }]
  return [
    head,
    ...changes.groups.flatMap(({ title, about, rows }): Block[] => [
      { kind: 'heading', level: 2, text: voice.counted(title, rows.length) },
      {
        kind: 'table',
        caption: title,
        columns: [
          { label: voice.column('number'), width: 1.2 },
          { label: voice.column(about), width: 6 },
          { label: voice.column('change'), width: 5 },
        ],
        rows,
      },
    ]),
  ]
}

function discussion({ voice, needs }: Pack): Block[] {
  return [
    { kind: 'heading', level: 1, text: section(voice, 'discussion') },
    ...needs.flatMap((need) => needBlocks(need, voice)),
  ]
}

function needBlocks({ title, why, columns, rows }: Need, voice: Voice): Block[] {
  const head: Block[] = [{ kind: 'heading', level: 2, text: voice.counted(title, rows.length) }]
  if (rows.length === 0)
    return [...head, { kind: 'paragraph', text: voice.text(({ packs }) => packs.none), quiet: true }]
  return [
    ...head,
    { kind: 'paragraph', text: why, quiet: true, leading: true },
    {
      kind: 'table',
      caption: title,
      columns: columns.map((key) => ({ label: voice.column(key), width: widths[key] ?? 2.6 })),
      rows,
    },
  ]
}

const widths: Partial<Record<Need['columns'][number], number>> = {
  number: 1.2,
  followUp: 5,
  reason: 4,
  recommendation: 5,
  lead: 3,
  organization: 3,
  state: 2,
  due: 3.2,
}

function theme({ title, recommendations, others }: ThemePart, voice: Voice): Block[] {
  return [
    { kind: 'heading', level: 1, text: title, newPage: true },
    ...recommendations.flatMap(({ part, followUps, elsewhere }): Block[] => [
      { kind: 'heading', level: 2, mark: part.mark, text: part.title },
      ...part.quotations.map((quotation): Block => ({ kind: 'quotation', ...quotation })),
      { kind: 'facts', facts: part.facts },
      ...(followUps.length + elsewhere.length === 0 ? [noFollowUps(voice)] : []),
      ...followUps.flatMap((followUp) => followUpBlocks(followUp, voice)),
      ...elsewhere.map(
        ({ followUp, under }): Block => ({
          kind: 'paragraph',
          quiet: true,
          text: voice.text(({ packs }) => packs.facts.seeUnder, {
            number: followUp.mark,
            title: followUp.title.text,
            place: under,
          }),
        }),
      ),
    ]),
    ...others.flatMap((followUp) => followUpBlocks(followUp, voice)),
  ]
}

function noFollowUps(voice: Voice): Block {
  return {
    kind: 'facts',
    facts: [
      {
        label: voice.text(({ packs }) => packs.facts.followUps),
        value: voice.text(({ packs }) => packs.facts.noFollowUps),
      },
    ],
  }
}

function followUpBlocks({ mark, title, description, facts, report }: FollowUpPart, voice: Voice): Block[] {
  return [
    { kind: 'heading', level: 3, mark, text: [title] },
    ...(description ? [{ kind: 'written', text: description } as const] : []),
    { kind: 'facts', facts },
    ...(report
      ? [
          { kind: 'paragraph', text: report.head, quiet: true, leading: true } as const,
          ...report.parts.map((part): Block => ({ kind: 'written', ...part })),
        ]
      : [{ kind: 'paragraph', text: voice.text(({ packs }) => packs.facts.noReport), quiet: true } as const]),
  ]
}

function about({ voice, heading }: Pack): Block[] {
  return [
    { kind: 'heading', level: 1, text: section(voice, 'about') },
    { kind: 'paragraph', text: voice.text(({ packs }) => packs.aboutText) },
    { kind: 'paragraph', text: voice.text(({ packs }) => packs.verifyText, { sha256: heading.sha256 }) },
  ]
}

function section(voice: Voice, key: Exclude<keyof Messages['packs']['sections'], 'changes' | 'changesSince'>) {
  return voice.text(({ packs }) => packs.sections[key])
}
