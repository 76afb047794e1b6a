import { expect, test } from 'vitest'
import { misreadings } from '#lib/documents/misreadings.ts'

test.each([
  ['technologies such as Al and quantum computing', ['Al: AI']],
  ['https://www.example.qo.jp/tides', ['qo: go']],
  ['the govemment and intemational retum', ['govemment: government', 'intemational: international', 'retum: return']],
  ['in 2O25 or 20l9', ['2O25: 2025', '20l9: 2019']],
  ['the lPCC and loT devices', ['lPCC: IPCC', 'loT: IoT']],
  ['Al Gore spoke at Al-Azhar of a modem and its internal concern', []],
])('%s', (text, expected) => {
  const found = misreadings(text)
  expect(found.map(({ text: read, probably }) => `${read}: ${probably}`)).toEqual(expected)
  for (const { start, end, text: read } of found) expect(text.slice(start, end)).toBe(read)
})
