import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Empty } from '#app/_ui/empty.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Pagination } from '#app/_ui/pagination.tsx'
import { titled } from '#app/_ui/titled.ts'
import { env } from '#lib/env.ts'
import { listMessages, pageSize } from '#lib/outbox/messages.ts'
import { can } from '#lib/policy.ts'
import { requireViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { MessageRow } from './message-row.tsx'

type Props = {
  params: Promise<{ series: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('people.outbox.title')

export default async function OutboxPage({ params, searchParams }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'readOutbox')) notFound()
  const { data: before } = z.uuid().safeParse((await searchParams).before)
  const [t, found] = await Promise.all([getTranslations('people.outbox'), listMessages(viewer, before)])
  const messages = found.slice(0, pageSize)
  const here = `/${series.slug}/outbox`
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {series.fictional && <Notice>{t('fictional')}</Notice>}
      {!series.fictional && !env().SMTP_URL && <Notice>{t('noServer')}</Notice>}
      {messages.length === 0 && <Empty title={t('none')}>{t('noneHint')}</Empty>}
      <ul className="rows">
        {messages.map((message) => (
          <MessageRow
            key={message.id}
            message={message}
            series={series.slug}
            clock={clock(viewer.language, series.timeZone)}
          />
        ))}
      </ul>
      <Pagination
        previous={before ? here : null}
        next={found.length > pageSize ? `${here}?before=${messages.at(-1)?.id}` : null}
      />
    </>
  )
}
