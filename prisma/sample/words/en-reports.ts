import type { Words } from './kind.ts'

export const reports: Pick<Words, 'begun' | 'going' | 'trouble' | 'near' | 'idle'> = {
  begun: [
    {
      changed: 'Kick-off held with {partner}. {Thing}: scope and division of work are agreed on two pages.',
      nextStep: 'A timetable by the end of next month.',
    },
    {
      changed: 'A working group of {n} people has met twice. It has listed what exists already on {thing}.',
      obstacles: 'Two offices use different definitions.',
      nextStep: 'Settle the definitions in writing, then start.',
    },
    { changed: 'Money for the first year is released and a project lead for {thing} has been named.' },
    {
      changed: 'We asked {n} offices for what they have on {thing}; all but three have answered.',
      nextStep: 'Visit the three.',
    },
    {
      changed: 'Work on {thing} has begun with a small trial, so that mistakes stay small.',
      nextStep: 'Results of the trial in six weeks.',
    },
    {
      changed: 'The first draft for {thing} went to {partner} for comment.',
      obstacles: 'Comments will take longer than planned because of the budget season.',
      nextStep: 'Second draft after the comments.',
    },
  ],
  going: [
    {
      changed: 'Of the tasks on our list {n} are done; work on {thing} goes on as planned.',
      nextStep: 'The next ones before the season begins.',
    },
    {
      changed: 'The second draft is finished; most of it is agreed with {partner}.',
      nextStep: 'Clear the two open points.',
    },
    {
      changed: 'Outside help for {thing} was tendered and the contract is signed.',
      obstacles: 'They can begin {n} days later than the offer said.',
    },
    {
      changed:
        'Meeting with the people concerned: {n} came, most of them for the first time. Three of their points are adopted.',
    },
    {
      changed: 'The trial of {thing} ran for six weeks without a failure.',
      nextStep: 'Publish the figures of the trial and widen it.',
    },
    {
      changed: 'Staff of {partner} were trained for a day. They now work on {thing} without our help.',
      nextStep: 'A second day for the newcomers in spring.',
    },
    {
      changed: 'Half of the records have been checked. One in {n} had to be corrected.',
      obstacles: 'Older records exist on paper only.',
      nextStep: 'Decide how far back it is worth going.',
    },
    { changed: 'Costs so far are {n} per cent of the plan, and we are on time with {thing}.' },
    {
      changed: 'An outside reviewer looked at {thing} and had eleven remarks, nine of which we accept.',
      nextStep: 'Answer the other two in writing.',
    },
    {
      changed: 'The legal office has no objection to {thing}.',
      nextStep: 'Submit it for signature.',
    },
    { changed: 'We moved a month of work forward, since {partner} had time earlier than expected.' },
    {
      changed: 'We showed {thing} at the regional meeting. Two more offices want to join.',
      obstacles: 'More partners mean more coordination; we limit it to two for now.',
    },
  ],
  trouble: [
    {
      changed: 'Little progress on {thing} in this period.',
      obstacles: 'The only specialist has moved to another office and the post is not filled.',
      nextStep: 'We ask {partner} to lend somebody for three months.',
    },
    {
      changed: 'The estimate for {thing} has gone up by {n} per cent.',
      obstacles: 'The difference is in no budget.',
      nextStep: 'Cut the scope or find the difference; proposal next month.',
    },
    {
      changed: 'Prepared as far as we can alone.',
      obstacles: 'We need data from an office that does not sit at this table.',
      nextStep: 'The secretariat is asked to speak to them.',
    },
    {
      changed: 'The permit needed for {thing} has been refused at first instance.',
      obstacles: 'An appeal takes at least four months.',
      nextStep: 'Appeal and, side by side, look for a way without the permit.',
    },
    {
      changed: 'Two meetings with {partner}, without agreement on who pays.',
      obstacles: 'Both sides have good reasons, neither has the money.',
    },
    {
      changed: 'Illness and a by-election cost us {n} working days.',
      obstacles: 'The people whom we need are booked by others until autumn.',
      nextStep: 'Make up for the days with outside help, if support can be found.',
    },
  ],
  near: [
    {
      changed: 'The proof-reading of {thing} in both languages is all that is left.',
      nextStep: 'Publication within six weeks.',
    },
    {
      changed: 'All parts of {thing} are in place; a last test with {partner} is fixed.',
      nextStep: 'Test, then report.',
    },
    { changed: 'The last {n} comments have been answered.', nextStep: 'Signature by all sides.' },
    { changed: 'Handed over to the people who will run it from now on. We watch it for a month.' },
  ],
  idle: [
    {
      changed: 'Not started yet: we wait with {thing} for the budget decision of spring.',
      nextStep: 'Begin within four weeks of the decision.',
    },
    {
      changed: 'We agreed on the order of work and take up {thing} as the third.',
      nextStep: 'A start date at the next report.',
    },
    { changed: 'Terms of reference for {thing} are written. A contractor is not chosen yet.' },
  ],
}
