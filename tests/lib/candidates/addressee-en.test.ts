import { expect, test } from 'vitest'
import { englishAddressee } from '#lib/candidates/addressee-en.ts'

/** The cue is between bars. */
const addressee = (marked: string) => {
  const [before = '', cue = ''] = marked.split('|')
  return englishAddressee(marked.replaceAll('|', ''), { start: before.length, end: before.length + cue.length })
}

test.each([
  ['Governments |should| share the cost.', 'Governments'],
  ['However, the Ministry of Ports and Harbours |must| report.', 'the Ministry of Ports and Harbours'],
  ['The Department for Ports (DFP) |will| fund two ships.', 'The Department for Ports (DFP)'],
  ['The cost |should| be shared by governments, universities and donors.', 'governments, universities and donors'],
  [
    'We |call on| the Harbour Office and all member states to open their archives.',
    'the Harbour Office and all member states',
  ],
  ['We |recommend| that the Government publish the list.', 'the Government'],
  ['|It is necessary| for small states to agree.', 'small states'],
  ['UNESCO |should| keep one register.', 'UNESCO'],
  ['Governments |should| share the cost', 'Governments'],
  ['We |will| keep the archive open.', null],
  ['The archive |should| stay open.', null],
  ['|It is necessary| to repair the ship.', null],
  ['|Establish| a fund.', null],
])('%s', (marked, who) => {
  expect(addressee(marked)).toBe(who)
})
