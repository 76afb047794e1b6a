import './answer.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireViewer } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import { Said } from './answer-given.tsx'
import { Form } from './answer-rows.tsx'
import { loadAnswer } from './answer-view.ts'
import { Check } from './check-answer.tsx'
import { Heading } from './heading.tsx'

type Props = {
  params: Promise<{ series: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const named = z.string().max(100).optional().catch(undefined)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { series, number } = await params
  const { answer, viewer } = await loadAnswer(
    await requireViewer(series),
    number,
    named.parse((await searchParams).organization),
  )
  const t = await getTranslations('collecting.answer')
  return { title: t('title', { organization: localized(answer.organization, 'name', viewer.language) }) }
}

export default async function AnswerPage({ params, searchParams }: Props) {
  const { series, number } = await params
  const query = await searchParams
  const view = await loadAnswer(await requireViewer(series), number, named.parse(query.organization))
  const checking = query.check !== undefined && view.answer.mayAnswer
  return (
    <>
      <Heading {...view} checking={checking} />
      {checking ? <Check {...view} /> : view.answer.mayAnswer ? <Form {...view} /> : <Said {...view} />}
    </>
  )
}
