import type { Calendar } from './calendar.ts'
import { collecting } from './reviews/collecting.ts'
import { courses } from './reviews/course.ts'
import { meeting } from './reviews/meeting.ts'
import { minutes } from './reviews/minutes.ts'
import type { Step } from './steps.ts'
import type { World } from './world.ts'

/** Two reviews that were published, and one that is collecting. */
export function reviews(world: World, calendar: Calendar): Step[] {
  return courses.flatMap((course) => [
    ...collecting(world, calendar, course),
    ...(course.meeting
      ? [...meeting(world, calendar, course, course.meeting), ...minutes(world, calendar, course, course.meeting)]
      : []),
  ])
}
