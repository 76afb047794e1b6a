import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { marked } from '#app/_ui/translated.tsx'
import { strengths } from '#lib/candidates/kind.ts'
import { rulesOf } from '#lib/candidates/languages.ts'
import type { ShownCandidate } from '#lib/curation/curation-page.ts'
import { cueInSentence } from '#lib/curation/title.ts'
import { textOf } from '#lib/shown.ts'
import type { Shown } from './curation-view.ts'
import { Decide } from './decide.tsx'

export async function Candidates(props: Shown) {
  const { curation, document, chosen, path } = props
  const t = await getTranslations('curation.curate')
  if (curation.candidates.length === 0)
    return (
      <Empty title={t('none')}>
        <p>{t(rulesOf(document.language).rules.length > 0 ? 'noneNext' : 'noRules')}</p>
      </Empty>
    )
  return <ol className="candidates">{curation.candidates.map(row)}</ol>

  function row(candidate: ShownCandidate) {
    const { id, state, exact, version, strength, section, page, why, place, recommendation, origin } = candidate
    const open = id === chosen
    const isFinal = recommendation !== null
    const known = strengths.find((each) => each === strength)
    return (
      <li key={id} id={`c-${id}`} className={open ? `${state} chosen` : state} tabIndex={-1} data-c={id}>
        <p className="quoted" lang={document.language}>
          <Cued {...candidate} exact={exact} />
        </p>
        <p className="sub">
          {place}. <a href={`#s-${id}`}>{t('page', { page })}</a>
          {[
            t(known ? `strength.${known}` : `origin.${origin}`),
            why?.replace(/[.。]$/u, ''),
            candidate.addressee && t('addressee', { words: candidate.addressee }),
            section,
          ]
            .filter(Boolean)
            .map((words) => ` · ${words}`)
            .join('')}
        </p>
        <div className="acts">
          <span className="state">
            {recommendation ? (
              <Link
                href={`${path.replace(/documents.*/, '')}recommendations/${recommendation.number}`}
                prefetch={false}
              >
                R-{recommendation.number}
              </Link>
            ) : (
              <b>{t(`state.${state}`)}</b>
            )}
            {candidate.decidedBy && (
              <small> {marked(t('by', { name: textOf(candidate.decidedBy) }), [candidate.decidedBy])}</small>
            )}
          </span>
          {state === 'pending' && !open && (
            <button className="btn" type="submit" form="take-up" name="pick" value={`${id} ${version}`} data-key="a">
              {t('accept')}
            </button>
          )}
          {state !== 'pending' && !isFinal && (
            <button className="btn" type="submit" form="undo" name="pick" value={`${id} ${version}`} data-key="u">
              {t('undo')}
            </button>
          )}
          {!open && !isFinal && (
            <Link
              className="btn"
              href={`${path}/curate?c=${id}#c-${id}`}
              scroll={false}
              prefetch={false}
              data-key="e"
              aria-label={t('decideOn', { place })}
            >
              {t('decide')}
            </Link>
          )}
        </div>
        {candidate.reason && <p className="sub">{t('because', { reason: candidate.reason })}</p>}
        {open && !isFinal && <Decide {...props} candidate={candidate} />}
      </li>
    )
  }
}

function Cued({ exact, start, end, cueStart, cueEnd }: ShownCandidate) {
  const cue = cueStart !== null && cueEnd !== null && cueInSentence({ start, end }, { start: cueStart, end: cueEnd })
  if (!cue) return exact
  return (
    <>
      {exact.slice(0, cue.start)}
      <mark>{exact.slice(cue.start, cue.end)}</mark>
      {exact.slice(cue.end)}
    </>
  )
}
