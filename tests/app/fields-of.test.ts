import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { Confidence, Visibility } from '#lib/db/generated/enums.ts'
import { choice, dayField, id, many, optionalId, requiredText, text } from '#lib/form-fields.ts'

const schema = z.object({
  id,
  title: requiredText(200),
  reason: text(2000),
  dueOn: dayField,
  until: z.union([z.literal(''), dayField]).default(''),
  confidence: choice(Confidence),
  visibility: choice(Visibility).optional(),
  leadId: optionalId,
  supports: many(id),
  seenBy: many(choice(Visibility)),
  some: many(id).refine((ids) => ids.length > 0),
  minutes: z.coerce.number().int().min(1),
  confirm: z.literal('yes'),
})

const say = (key: string) => `<${key}>`
const one = { value: '1', label: 'one' }

test('what a schema asks for is what the form asks for', () => {
  const fields = fieldsOf({ schema }, say, {
    title: { hint: true },
    reason: { rows: 2, defaultValue: null },
    dueOn: { min: '2026-01-01' },
    until: {},
    confidence: { word: (value) => value.toUpperCase(), defaultValue: 'secured' },
    seenBy: { word: (value) => value },
    minutes: { label: 'Minutes' },
    confirm: {},
  })
  expect(fields).toEqual([
    { kind: 'text', name: 'title', label: '<title>', hint: '<titleHint>', required: true, maxLength: 200 },
    { kind: 'area', name: 'reason', label: '<reason>', maxLength: 2000, rows: 2 },
    { kind: 'date', name: 'dueOn', label: '<dueOn>', required: true, min: '2026-01-01' },
    { kind: 'date', name: 'until', label: '<until>' },
    {
      kind: 'radio',
      name: 'confidence',
      label: '<confidence>',
      required: true,
      defaultValue: 'secured',
      options: Object.values(Confidence).map((value) => ({ value, label: value.toUpperCase() })),
    },
    {
      kind: 'checks',
      name: 'seenBy',
      label: '<seenBy>',
      defaultValue: [],
      options: Object.values(Visibility).map((value) => ({ value, label: value })),
    },
    { kind: 'number', name: 'minutes', label: 'Minutes', required: true },
    { kind: 'check', name: 'confirm', label: '<confirm>', required: true },
  ])
})

test('where there are options, ids are chosen from a list, several by ticks', () => {
  const fields = fieldsOf({ schema }, say, {
    leadId: { options: [one] },
    supports: { options: [one], defaultValue: ['1'] },
    some: { options: [one] },
    visibility: { options: [one], kind: 'select' },
  })
  expect(fields).toEqual([
    { kind: 'select', name: 'leadId', label: '<leadId>', options: [one] },
    { kind: 'checks', name: 'supports', label: '<supports>', options: [one], defaultValue: ['1'] },
    { kind: 'checks', name: 'some', label: '<some>', options: [one], defaultValue: [], required: true },
    // A schema that takes nothing at all still refuses the blank that a form sends.
    { kind: 'select', name: 'visibility', label: '<visibility>', options: [one], required: true },
  ])
})

test('a field that is not asked now is left out, and what another field decides is said by hand', () => {
  const fields = fieldsOf({ schema }, say, {
    title: false,
    reason: { required: true, when: ['confidence', 'atRisk'], kind: 'text' },
  })
  expect(fields).toEqual([
    {
      kind: 'text',
      name: 'reason',
      label: '<reason>',
      required: true,
      maxLength: 2000,
      when: ['confidence', 'atRisk'],
    },
  ])
})
