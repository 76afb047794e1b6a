import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { Translate } from '#app/[series]/translations/translate.tsx'
import type { ShownComment } from '#lib/comments/threads.ts'
import { can } from '#lib/policy.ts'
import { isMember } from '#lib/viewer.ts'
import { changeCommentVisibility, editComment, markMentionSeen, withdrawComment } from './actions.ts'
import { type Place, talkHref, visibilityOptions } from './discussion-place.ts'
import { WriteForm } from './write-form.tsx'

type Props = { comment: ShownComment; parent?: ShownComment; place: Place }

/**
 * What this reader may do with a comment: answer it, and with an own one more. The forms of one comment at a time, and only
 * when asked for, so that a long discussion stays light.
 */
export async function Acts({ comment, parent, place }: Props) {
  const { viewer, series } = place
  if (!isMember(viewer) || comment.withdrawnAt || viewer.asOf) return null
  const t = await getTranslations('comments')
  const { authorId } = comment
  const which = { series: series.slug, id: comment.id }
  const own = can(viewer, 'editComment', { authorId }) || can(viewer, 'withdrawComment', { authorId })
  if (place.query.act !== comment.id)
    return (
      <div className="acts near">
        {comment.unread && <ActionForm action={markMentionSeen} hidden={which} submit={t('seen')} variant="plain" />}
        <Link className="btn quiet" href={talkHref(place, { act: comment.id })} prefetch={false}>
          {own ? t('replyOrChange') : t('reply')}
        </Link>
      </div>
    )
  return (
    <div className="acts near">
      {comment.unread && <ActionForm action={markMentionSeen} hidden={which} submit={t('seen')} variant="plain" />}
      {can(viewer, 'comment') && <WriteForm place={place} viewer={viewer} answers={comment} />}
      {can(viewer, 'editComment', { authorId }) && (
        <ActionForm
          action={editComment}
          hidden={{ ...which, version: comment.version }}
          fields={fieldsOf(editComment, t, { body: { label: t('label'), rows: 4, defaultValue: comment.body } })}
          submit={t('saveEdit')}
          variant="plain"
          toggle={t('edit')}
          toggleVariant="quiet"
          draftKey={`edit:${comment.id}:${viewer.personId}`}
        />
      )}
      <Translate
        table="Comment"
        thing={comment}
        viewer={viewer}
        series={series}
        concerns={{ authorId, organizationId: comment.organization?.id }}
      />
      {can(viewer, 'withdrawComment', { authorId }) && (
        <>
          <ActionForm
            action={changeCommentVisibility}
            hidden={{ ...which, version: comment.version }}
            fields={fieldsOf(changeCommentVisibility, t, {
              visibility: {
                kind: 'select',
                label: t('seenBy'),
                defaultValue: comment.visibility,
                options: visibilityOptions(place, place.visibility, parent?.visibility ?? 'public'),
              },
            })}
            submit={t('saveVisibility')}
            variant="plain"
            toggle={t('changeVisibility')}
            toggleVariant="quiet"
          />
          <ActionForm
            action={withdrawComment}
            hidden={which}
            submit={t('withdraw')}
            variant="danger"
            confirm={t('withdrawConfirm')}
            toggle={t('withdraw')}
            toggleVariant="quiet"
          />
        </>
      )}
    </div>
  )
}
