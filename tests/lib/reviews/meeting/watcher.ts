import { watchMeeting } from '#lib/reviews/meeting/live.ts'

// Another process that watches a review: says a line for each change, until it is asked to end.
const [reviewId = ''] = process.argv.slice(2)
watchMeeting({
  reviewId,
  personId: 'somebody',
  changed: () => console.log('changed'),
  close: () => console.log('closed'),
})
setInterval(() => undefined, 1000).unref()
