import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { langOf } from '#app/_ui/translated.tsx'
import { urlOf } from '#lib/follow-ups/filter.ts'
import { languageOf } from '#lib/language-of.ts'
import { messages } from '#lib/messages/load.ts'
import type { Step } from '#lib/overview/first-steps.ts'
import type { Need } from '#lib/overview/need-row.ts'
import type { Needs as Found } from '#lib/overview/needs.ts'
import { can } from '#lib/policy.ts'
import type { OpenRequest } from '#lib/reviews/collect/requests-for.ts'
import { daysBetween, today } from '#lib/time.ts'
import { AskedForReview } from './asked-for-review.tsx'
import { Steps } from './first-steps.tsx'
import type { OverviewView } from './overview-view.ts'
import { nearDay } from './short-day.ts'

type Translate = Awaited<ReturnType<typeof getTranslations<'overview'>>>

type Props = OverviewView & { needs: Found; steps: Step[]; asked: OpenRequest[] }

/** What waits for this reader, each with the one button that leads to doing it. */
export async function Needs({ needs: found, steps, asked, ...shared }: Props) {
  const t = await getTranslations('overview')
  const { slug } = shared.series
  return (
    <section className="needs">
      <h2>{t('needs.title')}</h2>
      {found.needs.length + steps.length + asked.length === 0 && (
        <p className="sub">
          {t('needs.nothing')} {t('needs.nothingHint')}
        </p>
      )}
      <ul className="rows">
        <AskedForReview {...shared} asked={asked} />
        {found.needs.map((need, n) => (
          <li key={`${need.kind} ${need.href} ${need.at?.getTime()}`}>
            <small>{t(`needs.pile.${need.pile}`)}</small>
            <span>
              <Link className="title" href={`/${slug}/${need.href}`}>
                {need.ref} <span lang={langOf(need, shared.viewer.language)}>{need.title}</span>
              </Link>
              <small>{sentence(need, shared, t)}</small>
            </span>
            <Button need={need} shared={shared} main={n === 0 && asked.length === 0} t={t} />
          </li>
        ))}
        <Steps steps={steps} slug={slug} main={found.needs.length + asked.length === 0} />
      </ul>
      {found.more.map(({ pile, count }) => (
        <p key={pile} className="sub">
          {t('needs.ofPile', { pile: t(`needs.pile.${pile}`) })}
          <More pile={pile} words={t('needs.more', { count })} shared={shared} />
        </p>
      ))}
    </section>
  )
}

function sentence({ kind, at, day, who, words }: Need, { series, viewer, clock }: OverviewView, t: Translate) {
  const now = today(series.timeZone)
  const from = day ?? (at && today(series.timeZone, at))
  const days = from ? daysBetween(from, now) : 0
  const said = t(`needs.kind.${kind}`, {
    day: at ? nearDay(clock, today(series.timeZone, at), now) : '–',
    due: day ? nearDay(clock, day, now) : '–',
    who: who ?? t('needs.somebody'),
    ago: t('needs.ago', { days }),
    ahead: t('needs.ahead', { days: -days }),
  })
  if (!words) return said
  const { before, behind } = messages[viewer.language].overview.quote
  return (
    <>
      {said + before}
      <span lang={languageOf(words)}>{words}</span>
      {behind}
    </>
  )
}

type ButtonProps = { need: Need; shared: OverviewView; main: boolean; t: Translate }

function Button({ need, shared: { series, viewer }, main, t }: ButtonProps) {
  const organizationId = viewer.organizationId
  const create = need.kind === 'accepted' || need.kind === 'acceptedInPart'
  const speaks = can(viewer, need.pile === 'takeOn' ? 'answerOffer' : 'respond', { organizationId })
  const open = (need.pile === 'takeOn' || need.pile === 'answer') && !speaks
  return (
    <Link
      className={main ? 'btn main' : 'btn'}
      href={`/${series.slug}/${create ? `follow-ups/new?recommendation=${need.ref.slice(2)}` : need.href}`}
      aria-label={`${t(`needs.button.${open ? 'open' : create ? 'create' : need.pile}`)}: ${need.ref}`}
    >
      {t(`needs.button.${open ? 'open' : create ? 'create' : need.pile}`)}
    </Link>
  )
}

type MoreProps = { pile: Need['pile']; words: string; shared: OverviewView }

function More({ pile, words, shared: { series } }: MoreProps) {
  const filter = { update: { mine: true }, verify: { progress: ['reported'] }, unowned: { unowned: true } } as const
  const known = pile === 'update' || pile === 'verify' || pile === 'unowned' ? filter[pile] : null
  if (!known) return words
  const query = 'progress' in known ? urlOf({ progress: ['reported'] }) : urlOf(known)
  return <Link href={`/${series.slug}/follow-ups${query}`}>{words}</Link>
}
