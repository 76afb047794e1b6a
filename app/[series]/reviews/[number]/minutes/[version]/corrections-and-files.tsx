import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#app/_ui/notice.tsx'
import type { findMinutes } from '#lib/reviews/minutes/queries.ts'

type Props = { minutes: NonNullable<Awaited<ReturnType<typeof findMinutes>>>; home: string }

export async function About({ minutes: { number, corrected, corrects, erratum }, home }: Props) {
  const t = await getTranslations('minutes')
  return (
    <>
      {corrected && (
        <Notice>
          {t('correctedBy', { number: corrected.number })}{' '}
          <Link href={`${home}/${corrected.number}`}>{t('version', { number: corrected.number })}</Link>
        </Notice>
      )}
      {corrects && (
        <p className="lede">
          {t('corrects', { number: corrects.number, reason: erratum ?? '' })}{' '}
          <Link href={`${home}/${corrects.number}`}>{t('version', { number: corrects.number })}</Link>
        </p>
      )}
      <p className="acts">
        <a className="btn" href={`${home}/${number}/pdf`}>
          PDF
        </a>
        <a className="btn" href={`${home}/${number}/docx`}>
          DOCX
        </a>
      </p>
    </>
  )
}
