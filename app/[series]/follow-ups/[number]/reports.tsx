import { getTranslations } from 'next-intl/server'
import { langOf, TranslationNote } from '#app/_ui/translated.tsx'
import { When } from '#app/_ui/when.tsx'
import { Translate } from '#app/[series]/translations/translate.tsx'
import type { FollowUpItem } from '#lib/follow-ups/item.ts'
import { messages } from '#lib/messages/load.ts'
import { inLanguage } from '#lib/translation.ts'
import { wordFor } from '#lib/vocabulary.ts'
import { changeUpdateVisibility } from './actions.ts'
import { EvidenceLine } from './evidence-line.tsx'
import type { FollowUpView } from './follow-up-view.ts'
import { PartSeenBy } from './part-seen-by.tsx'
import { Said, Who } from './said-by.tsx'

type Update = FollowUpItem['updates'][number]
type Answer = FollowUpItem['decidedClosures'][number]

export async function Reported(view: FollowUpView) {
  const { item } = view
  const t = await getTranslations('progress')
  const told = [
    ...item.updates.map((update) => ({ at: update.at, update, answer: null })),
    ...item.decidedClosures.map((answer) => ({ at: answer.decidedAt ?? answer.reportedAt, update: null, answer })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
  return (
    <section>
      <h2>{t('heading')}</h2>
      {told.length === 0 && <p className="none">{t(view.viewer.role === null ? 'nothingPublic' : 'nothing')}</p>}
      {told.map(({ update, answer }) =>
        update ? (
          <Report key={update.id} {...view} update={update} />
        ) : (
          answer && <Answered key={answer.id} {...view} answer={answer} />
        ),
      )}
    </section>
  )
}

async function Report({ update, ...view }: FollowUpView & { update: Update }) {
  const { item, viewer, clock } = view
  const [t, u] = [await getTranslations('progress'), await getTranslations('ui')]
  const changed = inLanguage(update, 'changed', viewer.language)
  const evidence = item.evidence.filter(({ updateId }) => updateId === update.id)
  const moved = (['progress', 'confidence'] as const).flatMap((group) => {
    const [old, now] = [update[`${group}Was`], update[group]]
    if (old === now) return []
    const spelled = (value: string | null) => (value ? wordFor(group, value, viewer.language) : t('none'))
    return t('arrow', { old: spelled(old), new: spelled(now) })
  })
  return (
    <div className="update">
      <div className="who">
        <Who person={update.person} organization={update.organization} language={viewer.language} />
        <When at={update.at.toISOString()} exact={clock.moment(update.at)}>
          {clock.day(update.at)}
        </When>
        {update.noChange && <span className="tag">{t('noChange')}</span>}
        <PartSeenBy {...view} action={changeUpdateVisibility} id={update.id} visibility={update.visibility} />
      </div>
      {changed.text && (
        <p className="said" lang={langOf(changed, viewer.language)}>
          {changed.text}
        </p>
      )}
      <TranslationNote of={changed} viewer={viewer} clock={clock} />
      {(['obstacles', 'nextStep'] as const).map((part) => {
        const words = inLanguage(update, part, viewer.language)
        if (!words.text) return null
        return (
          <p key={part} className="labelled">
            <b>{t(part)}</b>
            <span className="said" lang={langOf(words, viewer.language)}>
              {words.text}
            </span>
            {words.earlier && <small>{u('ofEarlierWording')}</small>}
          </p>
        )
      })}
      <div className="acts near">
        <Translate
          table="Update"
          thing={update}
          viewer={viewer}
          series={view.series}
          concerns={{ leadId: item.leadId, organizationId: update.organization?.id }}
        />
      </div>
      {moved.length > 0 && (
        <p className="labelled">
          <b>{t('moved')}</b>
          {moved.join(messages[viewer.language].language.comma)}
        </p>
      )}
      {evidence.map((each) => (
        <p key={each.id} className="labelled">
          <b>{t('evidence')}</b>
          <EvidenceLine {...view} evidence={each} />
        </p>
      ))}
    </div>
  )
}

async function Answered({ answer, clock }: FollowUpView & { answer: Answer }) {
  const t = await getTranslations('progress')
  const at = answer.decidedAt ?? answer.reportedAt
  return (
    <div className="update">
      <p className="who">
        <span>
          <b>{t('secretariat')}</b> {t(answer.decision === 'agreed' ? 'verifiedBy' : 'returnedBy')}
        </span>
        <When at={at.toISOString()} exact={clock.moment(at)}>
          {clock.day(at)}
        </When>
      </p>
      {answer.decisionReason && <Said>{answer.decisionReason}</Said>}
    </div>
  )
}
