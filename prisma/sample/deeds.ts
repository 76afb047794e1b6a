import { db } from '#lib/db/client.ts'
import type { Confidence, Visibility } from '#lib/db/generated/enums.ts'
import { handBack, takeOn } from '#lib/follow-ups/assignment.ts'
import { changeContact } from '#lib/follow-ups/contact.ts'
import { createFollowUp } from '#lib/follow-ups/create.ts'
import { describe, relink } from '#lib/follow-ups/description.ts'
import { confirmNoChange } from '#lib/follow-ups/no-change.ts'
import { offerLead, withdrawOffer } from '#lib/follow-ups/offer.ts'
import { report } from '#lib/follow-ups/progress.ts'
import { addSupport } from '#lib/follow-ups/support.ts'
import { changeFollowUpVisibility, changeUpdateVisibility } from '#lib/follow-ups/visibility.ts'
import { type Life, later, leadOf, told, turn, worker } from './life.ts'
import type { Said } from './phrases.ts'
import { secretaries, speakerOf, workersOf } from './roster.ts'
import { givenBeside } from './translations.ts'
import { idOf } from './world.ts'

export function secretary(life: Life) {
  return life.chance.pick(secretaries.slice(0, 2))
}

/** By the secretariat, or by the organization that means to lead. What is to be public may become so later. */
export function create(life: Life, by = secretary(life)) {
  const { item, chance } = life
  const words = { title: item.title, description: item.text }
  const unsaid = chance.chance(0.12)
  const ofSecretariat = secretaries.includes(by)
  const publishedLater = item.visibility === 'public' && (!ofSecretariat || chance.chance(0.4))
  const [first = 0] = item.recommendations
  const linkedLater = item.recommendations.length > 1 && chance.chance(0.4)
  turn(life, by, 'creates', async ({ actor, world }) => {
    const created = await createFollowUp(actor, {
      recommendations: linkedLater ? [first] : item.recommendations,
      title: item.title,
      description: unsaid ? '' : item.text,
      translations: givenBeside({ title: item.title, description: unsaid ? '' : item.text }),
      visibility: ofSecretariat && !publishedLater ? item.visibility : undefined,
      message: '',
      supports: ofSecretariat ? item.supports.slice(0, 1).map((slug) => idOf(world.organizations, slug)) : [],
    })
    if (created.status === 'ok') world.followUps.set(item.title, created.value.id)
    return created
  })
  if (unsaid || linkedLater || publishedLater) later(life, 1, 4)
  if (unsaid)
    turn(life, secretary(life), 'describes', ({ actor, item: row }) =>
      describe(actor, { ...row, ...words, translations: givenBeside(words) }),
    )
  if (linkedLater)
    turn(life, secretary(life), 'relinks', ({ actor, item: row }) =>
      relink(actor, { ...row, recommendations: item.recommendations }),
    )
  if (publishedLater) see(life, 'public')
}

export function see(life: Life, visibility: Visibility) {
  turn(life, secretary(life), 'changes who sees it', ({ actor, item }) =>
    changeFollowUpVisibility(actor, { ...item, visibility }),
  )
}

export function offer(life: Life, to = life.item.leads[0] ?? '') {
  later(life, 2, 9)
  const message = life.chance.chance(0.7) ? told(life, life.chance.pick(life.words.offer)) : ''
  turn(life, secretary(life), 'offers', ({ actor, item, world }) =>
    offerLead(actor, { ...item, organizationId: idOf(world.organizations, to), message }),
  )
}

export function withdraw(life: Life, from: string) {
  later(life, 20, 45)
  turn(life, secretary(life), 'withdraws the offer', ({ actor, item, world }) =>
    withdrawOffer(actor, { ...item, organizationId: idOf(world.organizations, from) }),
  )
}

/** @param due the day on which it is due */
export function takesOn(life: Life, due: number, by = life.item.leads[0] ?? '') {
  later(life, 3, 16)
  life.lead = by
  life.due = Math.max(due, life.day + 14)
  life.contact = life.chance.pick(workersOf(by, life.day)).name
  const { contact, due: dueDay } = life
  turn(life, speakerOf(by).name, 'takes on', ({ actor, item, world, date }) =>
    takeOn(actor, { ...item, contactId: idOf(world.people, contact), dueOn: date(dueDay) }),
  )
}

export function supports(life: Life) {
  for (const slug of life.item.supports) {
    if (life.chance.chance(0.3)) later(life, 1, 5)
    const by = life.chance.chance(0.5) ? secretary(life) : speakerOf(leadOf(life)).name
    turn(life, by, 'adds support', ({ actor, item, world }) =>
      addSupport(actor, { id: item.id, organizationId: idOf(world.organizations, slug) }),
    )
  }
}

type Reported = { said: Said; confidence: Confidence; progress?: 'notStarted' | 'inProgress' | 'onHold' }

export function reports(life: Life, { said, confidence, progress = 'inProgress' }: Reported) {
  const words = {
    changed: told(life, said.changed),
    obstacles: said.obstacles ? told(life, said.obstacles) : '',
    nextStep: said.nextStep ? told(life, said.nextStep) : '',
  }
  const visibility = life.chance.chance(0.06) ? 'organization' : undefined
  turn(life, worker(life), 'reports', ({ actor, item }) =>
    report(actor, { ...item, ...words, progress, confidence, visibility }),
  )
  if (life.item.visibility === 'public' && !visibility && life.chance.chance(0.5)) publishesReport(life)
}

function publishesReport(life: Life) {
  turn(life, secretary(life), 'publishes the report', async ({ actor, item }) => {
    const { id } = await db.update.findFirstOrThrow({ where: { followUpId: item.id }, orderBy: { at: 'desc' } })
    return changeUpdateVisibility(actor, { id: item.id, partId: id, visibility: 'public' })
  })
}

export function confirms(life: Life) {
  turn(life, worker(life), 'confirms', ({ actor, item }) => confirmNoChange(actor, item))
}

export function declines(life: Life, reason: string) {
  later(life, 6, 20)
  const by = speakerOf(life.item.leads[0] ?? '').name
  turn(life, by, 'hands back', ({ actor, item }) => handBack(actor, { ...item, reason }))
}

export function changesContact(life: Life) {
  const others = workersOf(leadOf(life), life.day).filter((each) => each.name !== life.contact)
  const next = life.chance.pick(others).name
  life.contact = next
  turn(life, speakerOf(leadOf(life)).name, 'changes the contact', ({ actor, item, world }) =>
    changeContact(actor, { ...item, contactId: idOf(world.people, next) }),
  )
}
