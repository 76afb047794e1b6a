import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Language, Visibility } from '#lib/db/generated/enums.ts'
import { organizations } from './organizations.ts'

const slug = z.enum(organizations.map((each) => each.slug))

/** `course`: a key of courses.ts. `leads`: who is to lead; two where the lead goes from the first to the second. */
const outlined = z.strictObject({
  title: z.string().min(1),
  recommendations: z.array(z.number().int().min(1)).min(1),
  leads: z.array(slug).max(2),
  supports: z.array(slug),
  course: z.string(),
  visibility: z.enum(Visibility).default('participants'),
  thing: z.string().min(1),
  text: z.string().min(1),
  end: z.string().nullable(),
  language: z.enum(Language),
})

export type Outlined = z.infer<typeof outlined>

/**
 * The follow-ups of one theme. One block each: title; `R-1 R-3 | lead + supports | course | visibility`; what it is about
 * in a few words, for the reports; description; `end: ` and what was done, or why it was not, where it comes to that.
 */
export function readOutline(theme: string): Outlined[] {
  const source = readFileSync(new URL(`./follow-ups/${theme}.txt`, import.meta.url), 'utf8')
  return source
    .trim()
    .split('\n\n')
    .map((block) => readBlock(block.split('\n')))
}

function readBlock([title = '', facts = '', thing, text, end]: string[]) {
  const [recommendations = '', organizations = '', course, visibility] = facts.split(' | ')
  const [leads = '', supports = ''] = organizations.split(' + ')
  return outlined.parse({
    title,
    recommendations: recommendations.split(' ').map((each) => Number(each.replace('R-', ''))),
    leads: leads.split(' > ').filter((each) => each !== '-'),
    supports: supports.split(' ').filter(Boolean),
    course,
    visibility,
    thing,
    text,
    end: end?.replace('end: ', '') ?? null,
    language: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(title) ? 'ja' : 'en',
  })
}
