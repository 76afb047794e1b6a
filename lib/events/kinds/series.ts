import { z } from 'zod'
import { change, number, organizationRef, swap } from '../payload.ts'
import type { Speller } from '../speller.ts'
import { kind } from './kind.ts'

export const seriesKinds = {
  'series.founded': kind({ payload: z.object({ name: z.string() }) }),
  'series.settingsChanged': kind({
    payload: z.object({ field: z.string(), ...change(z.string()).shape }),
    values: (p, { words }) => {
      const names: Record<string, string> = words.setting
      return {
        field: names[p.field] ?? p.field,
        old: setting(p.field, p.old, words),
        new: setting(p.field, p.new, words),
      }
    },
  }),
  'theme.added': kind({ payload: z.object({ name: z.string() }) }),
  'theme.renamed': kind({ payload: swap(z.string()) }),
  'theme.retired': kind({ payload: z.object({ name: z.string() }) }),
  'theme.restored': kind({ payload: z.object({ name: z.string() }) }),
  'roundtable.added': kind({
    payload: z.object({ number, title: z.string(), held: z.boolean(), startsAt: z.iso.datetime().nullable() }),
  }),
  'organization.added': kind({ payload: z.object({ organization: organizationRef }) }),
  'document.added': kind({ payload: z.object({ title: z.string(), sha256: z.string() }) }),
}

function setting(field: string, value: string | null, words: Speller['words']) {
  const known: Record<string, string> =
    field === 'defaultVisibility' ? words.visibility : field === 'languages' ? words.language : {}
  return (value ?? '').replace(/\w+/g, (word) => known[word] ?? word)
}
