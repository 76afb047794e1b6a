import { getTranslations } from 'next-intl/server'
import type { State } from '#lib/progress-states.ts'
import type { FollowUpChange } from '#lib/reviews/compare/follow-up.ts'
import { localized } from '#lib/translation.ts'
import { stateHead, wordsOf } from '#lib/vocabulary.ts'
import type { ComparisonView } from './comparison-view.ts'

/** What happened to one follow-up, in the reader's words. */
export async function changeWords({ before, after, viewer, clock }: ComparisonView) {
  const t = await getTranslations('snapshots.compare')
  const state = (value: State) => stateHead(value, viewer.language)
  const words = wordsOf(viewer.language)
  const organizations = [...before.content.organizations, ...after.content.organizations]
  const names = new Map(organizations.map((each) => [each.slug, localized(each, 'shortName', viewer.language)]))
  const name = (slug: string | null) => (slug === null ? t('nobody') : (names.get(slug) ?? slug))
  const stateWord = (value: State | null) => (value === null ? t('absent.from') : state(value))
  const day = (iso: string) => clock.plainDay(new Date(`${iso}T00:00:00Z`))
  return { name, lead: (slug: string | null) => (slug === null ? state('unowned') : name(slug)), said }

  function said({ kind, item, ...details }: FollowUpChange) {
    const { states, confidence, lead, shift, added = 0 } = details
    if (kind === 'new') return states ? state(states[1]) : ''
    if (states) return t('change', { from: stateWord(states[0]), to: state(states[1]) })
    if (confidence) {
      const [from, to] = confidence.map((value) => words.confidence[value])
      return t('change', { from: from ?? '', to: to ?? '' })
    }
    if (lead) return t('change', { from: name(lead[0]), to: name(lead[1]) })
    if (shift) return shifted(shift)
    if (kind === 'becameOverdue') return item.dueOn ? t('since', { day: day(item.dueOn) }) : ''
    if (kind === 'fellSilent') return t('heard', { day: clock.day(new Date(item.lastConfirmedAt)) })
    if (kind === 'evidenceAdded') return t('evidence', { count: added })
    return kind === 'commented' ? t('comments', { count: added }) : ''
  }

  function shifted({ from, to, days, times }: NonNullable<FollowUpChange['shift']>) {
    if (from === null) return to === null ? '' : t('dateSet', { to: day(to) })
    if (to === null || days === null) return t('dateGone', { from: day(from) })
    const values = { days: Math.abs(days), from: day(from), to: day(to), times }
    return days > 0 ? t('shifted', values) : t('earlier', values)
  }
}
