import { z } from 'zod'
import type { Viewer } from '../viewer.ts'
import { reader } from './client.ts'
import { Prisma } from './generated/client.ts'

/** A select and what each of its rows is. The rows travel as JSON: dates as text, numbers as numbers. */
export type Question<Row extends z.ZodType> = { sql: Prisma.Sql; row: Row }

type Answers<Questions> = {
  [Name in keyof Questions]: Questions[Name] extends Question<infer Row> ? z.infer<Row>[] : never
}

/** Several selects in one statement: for pages where the way to the database costs more than what is asked there. */
export async function together<Questions extends Record<string, Question<z.ZodType>>>(
  viewer: Viewer,
  questions: Questions,
) {
  const names = Object.keys(questions)
  const parts = Object.values(questions).map(
    ({ sql }, at) =>
      Prisma.sql`(select coalesce(json_agg(q), '[]') from (${sql}) q) as ${Prisma.raw(`"${names[at]}"`)}`,
  )
  const shape = z.object(Object.fromEntries(Object.entries(questions).map(([name, { row }]) => [name, z.array(row)])))
  const [answers] = await reader(viewer).$queryRaw<unknown[]>`select ${Prisma.join(parts)}`
  return shape.parse(answers) as Answers<Questions>
}

/** The rows of a single select. */
export async function ask<Row extends z.ZodType>(viewer: Viewer, question: Question<Row>): Promise<z.infer<Row>[]> {
  return (await together<{ rows: Question<Row> }>(viewer, { rows: question })).rows
}
