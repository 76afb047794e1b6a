import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { isKey } from '#lib/messages/key.ts'

test('knows a text from a group of texts and from what is none', () => {
  expect(['errors.required', 'errors', 'errors.none', 'constructor'].map(isKey)).toEqual([true, false, false, false])
})

test('knows them outside of the test runner too, where modules are of another kind', () => {
  const code = "import { isKey } from '#lib/messages/key.ts'; console.log(isKey('errors.required'))"
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
  expect(said.trim()).toBe('true')
})
