import accountEn from './en/account.json' with { type: 'json' }
import agendaEn from './en/agenda.json' with { type: 'json' }
import collectingEn from './en/collecting.json' with { type: 'json' }
import commentsEn from './en/comments.json' with { type: 'json' }
import commonEn from './en/common.json' with { type: 'json' }
import curationEn from './en/curation.json' with { type: 'json' }
import documentsEn from './en/documents.json' with { type: 'json' }
import errorsEn from './en/errors.json' with { type: 'json' }
import followUpsEn from './en/followUps.json' with { type: 'json' }
import historyEn from './en/history.json' with { type: 'json' }
import importsEn from './en/imports.json' with { type: 'json' }
import listEn from './en/list.json' with { type: 'json' }
import mailEn from './en/mail.json' with { type: 'json' }
import meetingEn from './en/meeting.json' with { type: 'json' }
import minutesEn from './en/minutes.json' with { type: 'json' }
import organizationsEn from './en/organizations.json' with { type: 'json' }
import overviewEn from './en/overview.json' with { type: 'json' }
import packsEn from './en/packs.json' with { type: 'json' }
import pastEn from './en/past.json' with { type: 'json' }
import peopleEn from './en/people.json' with { type: 'json' }
import progressEn from './en/progress.json' with { type: 'json' }
import recommendationsEn from './en/recommendations.json' with { type: 'json' }
import reviewsEn from './en/reviews.json' with { type: 'json' }
import settingsEn from './en/settings.json' with { type: 'json' }
import signInEn from './en/signIn.json' with { type: 'json' }
import snapshotsEn from './en/snapshots.json' with { type: 'json' }
import uiEn from './en/ui.json' with { type: 'json' }
import accountJa from './ja/account.json' with { type: 'json' }
import agendaJa from './ja/agenda.json' with { type: 'json' }
import collectingJa from './ja/collecting.json' with { type: 'json' }
import commentsJa from './ja/comments.json' with { type: 'json' }
import commonJa from './ja/common.json' with { type: 'json' }
import curationJa from './ja/curation.json' with { type: 'json' }
import documentsJa from './ja/documents.json' with { type: 'json' }
import errorsJa from './ja/errors.json' with { type: 'json' }
import followUpsJa from './ja/followUps.json' with { type: 'json' }
import historyJa from './ja/history.json' with { type: 'json' }
import importsJa from './ja/imports.json' with { type: 'json' }
import listJa from './ja/list.json' with { type: 'json' }
import mailJa from './ja/mail.json' with { type: 'json' }
import meetingJa from './ja/meeting.json' with { type: 'json' }
import minutesJa from './ja/minutes.json' with { type: 'json' }
import organizationsJa from './ja/organizations.json' with { type: 'json' }
import overviewJa from './ja/overview.json' with { type: 'json' }
import packsJa from './ja/packs.json' with { type: 'json' }
import pastJa from './ja/past.json' with { type: 'json' }
import peopleJa from './ja/people.json' with { type: 'json' }
import progressJa from './ja/progress.json' with { type: 'json' }
import recommendationsJa from './ja/recommendations.json' with { type: 'json' }
import reviewsJa from './ja/reviews.json' with { type: 'json' }
import settingsJa from './ja/settings.json' with { type: 'json' }
import signInJa from './ja/signIn.json' with { type: 'json' }
import snapshotsJa from './ja/snapshots.json' with { type: 'json' }
import uiJa from './ja/ui.json' with { type: 'json' }

const en = {
  account: accountEn,
  agenda: agendaEn,
  collecting: collectingEn,
  comments: commentsEn,
  common: commonEn,
  curation: curationEn,
  documents: documentsEn,
  errors: errorsEn,
  followUps: followUpsEn,
  history: historyEn,
  imports: importsEn,
  list: listEn,
  mail: mailEn,
  meeting: meetingEn,
  minutes: minutesEn,
  organizations: organizationsEn,
  overview: overviewEn,
  packs: packsEn,
  past: pastEn,
  people: peopleEn,
  progress: progressEn,
  recommendations: recommendationsEn,
  reviews: reviewsEn,
  settings: settingsEn,
  signIn: signInEn,
  snapshots: snapshotsEn,
  ui: uiEn,
}
const ja = {
  account: accountJa,
  agenda: agendaJa,
  collecting: collectingJa,
  comments: commentsJa,
  common: commonJa,
  curation: curationJa,
  documents: documentsJa,
  errors: errorsJa,
  followUps: followUpsJa,
  history: historyJa,
  imports: importsJa,
  list: listJa,
  mail: mailJa,
  meeting: meetingJa,
  minutes: minutesJa,
  organizations: organizationsJa,
  overview: overviewJa,
  packs: packsJa,
  past: pastJa,
  people: peopleJa,
  progress: progressJa,
  recommendations: recommendationsJa,
  reviews: reviewsJa,
  settings: settingsJa,
  signIn: signInJa,
  snapshots: snapshotsJa,
  ui: uiJa,
}

/** All texts of the product, by namespace. Both languages hold the same keys; a test sees to it. */
export const messages = { en, ja }

export type Namespace = keyof typeof en
