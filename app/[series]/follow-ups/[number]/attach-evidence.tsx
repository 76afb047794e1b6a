import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { FieldRows } from '#app/_ui/field-rows.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { alsoInLanguages } from '#app/_ui/in-languages.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { attachFileInput } from '#lib/follow-ups/evidence.ts'
import { acceptedFiles } from '#lib/follow-ups/file-kind.ts'
import { say } from '#lib/messages/fill.ts'
import { can } from '#lib/policy.ts'
import { attachLink } from './actions.ts'
import { uploadMessage } from './evidence/outcome.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { visibilityOptions, wording } from './wording.ts'

/** What the upload's answer left in the address: how it ended, and what was typed. */
export type Upload = Record<string, string | string[] | undefined>

export async function AttachLink(view: FollowUpView) {
  const { item, viewer, series } = view
  const t = await getTranslations('progress.files')
  const fields = fieldsOf(attachLink, t, { url: { kind: 'url' }, title: {} })
  return (
    <ActionForm
      action={attachLink}
      hidden={{ series: series.slug, id: item.id }}
      toggle={t('link')}
      submit={t('submit')}
      draftKey={`link:${item.id}:${viewer.personId}`}
      fields={await alsoInLanguages(attachLink, [...fields, ...(await commonFields(view))])}
    />
  )
}

/** A plain form to a route: files are too large for a server action, and it needs no script. */
export async function AttachFile({ upload, ...view }: FollowUpView & { upload: Upload }) {
  const { item, series, viewer } = view
  const [t, u] = await Promise.all([getTranslations('progress.files'), getTranslations('ui')])
  const outcome = uploadMessage(upload.upload)
  const error = outcome && outcome !== 'progress.upload.saved' ? say(outcome, viewer.language) : undefined
  const schema = { schema: attachFileInput }
  const fields = await alsoInLanguages(schema, [
    { kind: 'file', name: 'file', label: t('choose'), hint: t('chooseHint'), required: true, accept: acceptedFiles },
    ...fieldsOf(schema, t, { title: { hint: true } }),
    ...(await commonFields(view)),
  ])
  return (
    <>
      {outcome === 'progress.upload.saved' && <Notice tone="good">{say(outcome, viewer.language)}</Notice>}
      <details className="act" open={error !== undefined}>
        <summary className="btn">{t('file')}</summary>
        <form
          className="form"
          method="post"
          encType="multipart/form-data"
          action={`/${series.slug}/follow-ups/${item.number}/evidence`}
        >
          <FieldRows
            fields={fields}
            id="attach"
            values={error === undefined ? undefined : upload}
            errors={error === undefined ? {} : { file: error }}
            words={{ optional: u('optional'), choose: u('choose') }}
          />
          <div className="send">
            <button type="submit" className="btn main">
              {t('submit')}
            </button>
          </div>
        </form>
      </details>
    </>
  )
}

async function commonFields({ item, viewer, series, clock }: FollowUpView) {
  const t = await getTranslations('progress')
  const mayPublish = can(viewer, 'changeVisibility') || series.defaultVisibility === 'public'
  const reports = item.updates.filter(({ noChange }) => !noChange).slice(0, 10)
  return fieldsOf(attachLink, t, {
    updateId: reports.length > 0 && {
      label: t('files.report'),
      options: [
        { value: '', label: t('files.whole') },
        ...reports.map(({ id, at }) => ({ value: id, label: clock.moment(at) })),
      ],
    },
    visibility: {
      kind: 'select',
      label: t('report.visibility'),
      defaultValue: series.defaultVisibility,
      options: visibilityOptions(wording(viewer.language), mayPublish ? undefined : 'public'),
    },
  })
}
