import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Step } from '#lib/overview/first-steps.ts'

const pages = { invite: 'people/invite', ask: 'recommendations', create: 'follow-ups/new', date: 'settings' } as const

/** What the secretariat begins with in a new series, as rows of the list of what needs it. @param main whether the first button is the page's main one */
export async function Steps({ steps, slug, main }: { steps: Step[]; slug: string; main: boolean }) {
  const t = await getTranslations('overview')
  return (
    <>
      {steps.map((step, n) => (
        <li key={step}>
          <small>{n === 0 ? t('steps.title') : ''}</small>
          <span>
            <Link className="title" href={`/${slug}/${pages[step]}`}>
              {t(`steps.${step}.what`)}
            </Link>
            <small>{t(`steps.${step}.why`)}</small>
          </span>
          <Link className={main && n === 0 ? 'btn main' : 'btn'} href={`/${slug}/${pages[step]}`}>
            {t(`steps.${step}.button`)}
          </Link>
        </li>
      ))}
    </>
  )
}
