import { getTranslations } from 'next-intl/server'

const problems = ['missing', 'empty', 'tooLarge', 'sameFile', 'cut', 'broken'] as const
export type UploadProblem = (typeof problems)[number]

/** Why nothing was taken in, as the answer to the upload names it in the address. */
export async function Problem({ named }: { named: string | string[] | undefined }) {
  const problem = problems.find((each) => each === named)
  if (!problem) return null
  const t = await getTranslations('curation.problem')
  return (
    <p className="errors" role="alert">
      {t(problem)}
    </p>
  )
}
