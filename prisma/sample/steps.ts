import type { Outcome } from '#lib/outcome.ts'

/** Something that happens at one instant. `name` is for the message when it is not as expected. */
export type Step = { at: Date; name: string; run: () => Promise<Outcome<unknown> | undefined> }

/** One after the other in the order of time, so that the record reads as it happened. */
export async function perform(steps: Step[]) {
  for (const step of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const outcome = await step.run()
    if (outcome && outcome.status !== 'ok') {
      throw new Error(`${step.at.toISOString()} ${step.name}: ${JSON.stringify(outcome)}`)
    }
  }
}
