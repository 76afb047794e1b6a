import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { allInLanguages } from '#app/_ui/in-languages.ts'
import type { ShownCandidate } from '#lib/curation/curation-page.ts'
import { localized } from '#lib/translation.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { attach, leaveOut, merge, stretch, takeUp } from './actions.ts'
import type { Shown } from './curation-view.ts'

type Props = Shown & { candidate: ShownCandidate }

export async function Decide({ curation, candidate, series, viewer }: Props) {
  const t = await getTranslations('curation.decide')
  const { id, version, exact } = candidate
  const hidden = { series: series.slug, id, version }
  const key = (form: string) => `candidate:${id}:${form}:${viewer.personId}`
  const others = curation.open.filter((each) => each.id !== id)
  const near = others.toSorted((a, b) => Math.abs(a.start - candidate.start) - Math.abs(b.start - candidate.start))
  const words = wordsOf(viewer.language)
  const seenBy = (['public', 'participants', 'secretariat'] as const).map((value) => ({
    value,
    label: words.visibility[value],
  }))
  return (
    <div className="decide">
      <div data-key="e">
        <ActionForm
          action={takeUp}
          hidden={{ ...hidden, whole: 'yes' }}
          fields={await acceptFields()}
          submit={t(candidate.state === 'accepted' ? 'acceptAgain' : 'accept')}
          draftKey={key('accept')}
          follows
        />
      </div>
      <div className="acts">
        <div data-key="r">
          <ActionForm
            action={leaveOut}
            hidden={hidden}
            fields={fieldsOf(leaveOut, t, {
              reason: { rows: 2 },
              visibility: { kind: 'select', label: t('reasonSeenBy'), defaultValue: 'participants', options: seenBy },
            })}
            submit={t('reject')}
            toggle={t('rejectToggle')}
            draftKey={key('reject')}
          />
        </div>
        {near.length > 0 && (
          <div data-key="m">
            <ActionForm
              action={merge}
              hidden={hidden}
              fields={fieldsOf(merge, t, {
                intoId: {
                  label: t('into'),
                  hint: t('intoHint'),
                  options: near.slice(0, 100).map((each) => ({ value: each.id, label: short(each.exact) })),
                },
              })}
              submit={t('merge')}
              toggle={t('mergeToggle')}
            />
          </div>
        )}
        {curation.before.length > 0 && (
          <ActionForm
            action={attach}
            hidden={hidden}
            fields={fieldsOf(attach, t, {
              recommendationId: {
                label: t('attachTo'),
                options: curation.before.map(({ id: value, number, ...titles }) => ({
                  value,
                  label: `R-${number} ${localized(titles, 'title', viewer.language)}`,
                })),
              },
            })}
            submit={t('attach')}
            toggle={t('attachToggle')}
          />
        )}
        <div data-key="s">
          <ActionForm
            action={stretch}
            hidden={hidden}
            fields={fieldsOf(stretch, t, { exact: { hint: true, defaultValue: exact } })}
            submit={t('adjust')}
            toggle={t('adjustToggle')}
            follows
          />
        </div>
      </div>
    </div>
  )

  function acceptFields() {
    const { title, themeId, visibility, addressees } = candidate
    const named = addressees.flatMap(({ wording }) => wording ?? [])
    const fields = fieldsOf(takeUp, t, {
      title: { kind: 'area', defaultValue: title, required: true, rows: 2 },
      themeId: {
        label: t('theme'),
        defaultValue: themeId ?? 'none',
        options: [
          { value: 'none', label: t('noTheme') },
          ...curation.themes.map((each) => ({ value: each.id, label: localized(each, 'name', viewer.language) })),
        ],
      },
      organizations: {
        label: t('addressees'),
        hint: named.length > 0 ? t('addresseesHint', { words: named.join('; ') }) : undefined,
        defaultValue: addressees.flatMap(({ organizationId }) => organizationId ?? []),
        options: curation.organizations.map((each) => ({
          value: each.id,
          label: localized(each, 'shortName', viewer.language),
        })),
      },
      visibility: { kind: 'select', defaultValue: visibility, options: seenBy },
    })
    return allInLanguages(takeUp, fields, candidate)
  }
}

function short(words: string) {
  const line = words.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 89).replace(/[\uD800-\uDBFF]$/, '')}…` : line
}
