import { reports } from './en-reports.ts'
import type { Words } from './kind.ts'

export const en: Words = {
  ...reports,
  offer: [
    'The table named you. Would you lead {thing}?',
    'You did something like this two years ago, and it worked.',
    'A first step by the next roundtable would be enough.',
    'We think that {thing} is best placed with you; others are ready to support.',
  ],
  hold: [
    'Waits for the supreme audit, which looks at the whole programme until summer.',
    'The partner’s computer systems are being replaced; nothing can be connected before that.',
  ],
  reopen: ['What stood in the way has been settled: the data may be used after all, without names.'],
  returned: [
    'Well done so far. The text says “each”, and four are still missing.',
    'The test was made in daylight; please repeat it at night, as agreed.',
    'The link leads to a page that only staff can open.',
  ],
  verified: [
    'Checked against the evidence and by a call to two of the users.',
    'Seen on site.',
    'Complete. Thank you for stating the exceptions so openly.',
  ],
  firstDone: [
    '{Thing}: finished, apart from small remainders.',
    'We consider {thing} implemented; the report is attached.',
  ],
  extension: [
    'Parts are delivered {n} days late; everything else is ready.',
    '{partner} joined later than planned; one more round of comments is needed.',
    'The election froze decisions for two months.',
    'An outside review was asked for and takes another six weeks.',
  ],
  agreed: ['Agreed, once.', 'Agreed; please keep to the new date, the next roundtable will ask.', ''],
  refused: [
    'The roundtable set this date itself. Please report what can be done by then.',
    'This would be the third date for the same step. We suggest splitting it.',
  ],
  evidenceFiles: [
    {
      title: 'Minutes of the working meeting',
      fileName: 'minutes.txt',
      text: 'Minutes (sample, invented)\n\nSubject: {thing}\nPresent: {n} people of both sides\n\n1. State of work: as in the report.\n2. Open: who signs, and by when.\n3. Next meeting in six weeks.\n',
    },
    {
      title: 'Figures of the trial',
      fileName: 'figures.csv',
      text: 'site,planned,done,remark\nNorth,12,12,\nHarbour,{n},9,boat in repair\nSouth,8,8,\nIslands,6,2,weather\n',
    },
    {
      title: 'Test protocol',
      fileName: 'protocol.txt',
      text: 'Test protocol (sample, invented)\n\nWhat was tested: {thing}\nHow often: {n} times\nFailures: 1, mended the same day\n',
    },
  ],
  evidenceLinks: ['Published report', 'Public page', 'Decision of the board', 'Press notice'],
  evidenceNotAccepted: ['This shows the plan, not the result.', 'Please give the page on which the figure stands.'],
}
