import { expect, it, describe as suite } from 'vitest'
import { z } from 'zod'
import { Language } from '#lib/db/generated/enums.ts'
import { catalogue, type EventKind, eventKinds, valuesOf } from '#lib/events/catalogue.ts'
import { describe, line } from '#lib/events/describe.ts'
import { eventGroups, kindsOf } from '#lib/events/groups.ts'
import { messages } from '#lib/messages/load.ts'
import { namesIn, parse } from '#tests/message-names.ts'

suite('every kind of event', () => {
  it.each(eventKinds)('%s reads well in both languages, whatever is filled in', (kind) => {
    for (const payload of [full(kind), sparse(kind)]) {
      catalogue[kind].payload.parse(payload)
      for (const language of Object.values(Language)) {
        const described = describe({ kind, payload, actor: { name: 'Aoi Cabinet' } }, language)
        const words = line(described, language)
        expect(words).not.toMatch(/undefined|null|NaN|\[object|recorded “[a-zA-Z]+\.|「[a-zA-Z]+\.[a-zA-Z]+」を記録/)
        expect(described.text.trim()).toBe(described.text)
        expect(described.text.length).toBeGreaterThan(2)
        expect(described.text.endsWith('.')).toBe(false)
      }
    }
  })

  it.each(Object.values(Language))('has its sentences in %s, which name nothing that it does not carry', (language) => {
    const sentences: Record<string, string> = messages[language].events
    expect(Object.keys(sentences).toSorted()).toEqual([...eventKinds].toSorted())
    for (const kind of eventKinds) {
      const values = Object.keys(valuesOf(kind, catalogue[kind].payload.parse(sparse(kind)), language))
      const named = namesIn(parse(sentences[kind] ?? ''))
      expect({ kind, unknown: named.filter((name) => !values.includes(name)) }).toEqual({ kind, unknown: [] })
    }
  })

  it('belongs to one group of the filter', () => {
    expect(eventGroups.flatMap(kindsOf).toSorted()).toEqual([...eventKinds].toSorted())
  })
})

suite('describe', () => {
  const offered = {
    kind: 'followUp.handedBack',
    payload: {
      number: 2,
      organization: { id: '01999999-0000-7000-8000-000000000000', name: 'Cabinet Office' },
      reason: 'no staff',
      wasLead: true,
    },
    organization: {
      ...{ shortName: 'Cabinet Office', language: Language.en },
      translations: { ja: { shortName: { text: '内閣府', of: 'Cabinet Office' } } },
    },
    actor: { name: 'Aoi Cabinet' },
  }

  it('names the organization and the person, and quotes the reason', () => {
    const english = describe(offered, 'en')
    expect(english).toMatchObject({ who: 'Cabinet Office', person: 'Aoi Cabinet', why: 'no staff' })
    expect(line(english, 'en')).toBe('Cabinet Office handed back F-2: “no staff”')
    expect(line(describe(offered, 'ja'), 'ja')).toBe('内閣府がF-2を返上：「no staff」')
  })

  it('says secretariat for its members, whatever organization they come from', () => {
    expect(describe({ ...offered, actor: { name: 'Kana', secretariat: true } }, 'ja').who).toBe('事務局')
  })

  it('says system when nobody acted', () => {
    expect(describe({ ...offered, organization: null, actor: null }, 'en').who).toBe('System')
  })

  it('survives an event of another version', () => {
    expect(describe({ ...offered, kind: 'followUp.teleported' }, 'en').text).toBe('recorded “followUp.teleported”')
    expect(describe({ ...offered, payload: {} }, 'en').text).toBe('recorded “followUp.handedBack”')
  })
})

function full(kind: EventKind) {
  return sample(catalogue[kind].payload, true)
}

function sparse(kind: EventKind) {
  return sample(catalogue[kind].payload, false)
}

/** A value of a payload's schema; `rich` fills in what may be left out. */
function sample(schema: z.core.$ZodType, rich: boolean): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([key, value]) => [key, sample(value, rich)]))
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return rich ? sample(schema.unwrap(), rich) : schema instanceof z.ZodNullable ? null : undefined
  if (schema instanceof z.ZodArray)
    return rich ? [sample(schema.element, rich), sample(schema.element, rich)] : [sample(schema.element, rich)]
  if (schema instanceof z.ZodPipe) return sample(schema.out, rich)
  if (schema instanceof z.ZodRecord) return rich ? { ja: sample(schema.valueType, rich) } : {}
  if (schema instanceof z.ZodEnum) return schema.options[rich ? schema.options.length - 1 : 0]
  if (schema instanceof z.ZodBoolean) return rich
  if (schema instanceof z.ZodNumber) return rich ? 12 : 1
  if (schema instanceof z.ZodUUID) return '01999999-0000-7000-8000-000000000000'
  if (schema instanceof z.ZodISODate) return '2026-09-30'
  if (schema instanceof z.ZodISODateTime) return '2026-09-30T04:00:00.000Z'
  if (schema instanceof z.ZodString) return ['R-4', 'some words'].find((value) => schema.safeParse(value).success)
  throw new Error(`no sample for ${schema.constructor.name}`)
}
