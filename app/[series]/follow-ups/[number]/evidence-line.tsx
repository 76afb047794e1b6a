import { useTranslations } from 'next-intl'
import { langOf } from '#app/_ui/translated.tsx'
import type { FollowUpItem } from '#lib/follow-ups/item.ts'
import { inLanguage } from '#lib/translation.ts'
import type { FollowUpView } from './follow-up-view.ts'

type Props = FollowUpView & { evidence: FollowUpItem['evidence'][number] }

export function EvidenceLine({ evidence, series, viewer, clock }: Props) {
  const t = useTranslations('progress.files')
  const { id, kind, url, fileName, size, sha256, review } = evidence
  const title = inLanguage(evidence, 'title', viewer.language)
  const [text, lang] = [title.text, langOf(title, viewer.language)]
  const tone = { agreed: 'ok', refused: 'warn', pending: undefined }[review]
  return (
    <>
      {kind === 'link' ? (
        <a href={url ?? undefined} rel="noreferrer nofollow" lang={lang}>
          {text}
        </a>
      ) : (
        <a href={`/${series.slug}/evidence/${id}`} title={fileName ?? undefined} lang={lang} download>
          {text}
        </a>
      )}{' '}
      <small>
        {kind === 'link' && url ? new URL(url).hostname : null}
        {size !== null && amount(size, clock.number)}
        {sha256 && (
          <>
            {' '}
            <abbr title={sha256}>
              {t('hash')} {sha256.slice(0, 4)}…{sha256.slice(-4)}
            </abbr>
          </>
        )}{' '}
        <span className={tone}>{t(`review.${review}`)}</span>
      </small>
    </>
  )
}

function amount(bytes: number, number: (value: number) => string) {
  if (bytes < 1000) return `${number(bytes)} B`
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} KB`
  return `${number(Math.round(bytes / 100_000) / 10)} MB`
}
