import accountEn from './en/account.json' with { type: 'json' }
import commentsEn from './en/comments.json' with { type: 'json' }
import commonEn from './en/common.json' with { type: 'json' }
import documentsEn from './en/documents.json' with { type: 'json' }
import errorsEn from './en/errors.json' with { type: 'json' }
import followUpsEn from './en/followUps.json' with { type: 'json' }
import historyEn from './en/history.json' with { type: 'json' }
import listEn from './en/list.json' with { type: 'json' }
import mailEn from './en/mail.json' with { type: 'json' }
import organizationsEn from './en/organizations.json' with { type: 'json' }
import overviewEn from './en/overview.json' with { type: 'json' }
import peopleEn from './en/people.json' with { type: 'json' }
import progressEn from './en/progress.json' with { type: 'json' }
import recommendationsEn from './en/recommendations.json' with { type: 'json' }
import settingsEn from './en/settings.json' with { type: 'json' }
import signInEn from './en/signIn.json' with { type: 'json' }
import uiEn from './en/ui.json' with { type: 'json' }
import accountJa from './ja/account.json' with { type: 'json' }
import commentsJa from './ja/comments.json' with { type: 'json' }
import commonJa from './ja/common.json' with { type: 'json' }
import documentsJa from './ja/documents.json' with { type: 'json' }
import errorsJa from './ja/errors.json' with { type: 'json' }
import followUpsJa from './ja/followUps.json' with { type: 'json' }
import historyJa from './ja/history.json' with { type: 'json' }
import listJa from './ja/list.json' with { type: 'json' }
import mailJa from './ja/mail.json' with { type: 'json' }
import organizationsJa from './ja/organizations.json' with { type: 'json' }
import overviewJa from './ja/overview.json' with { type: 'json' }
import peopleJa from './ja/people.json' with { type: 'json' }
import progressJa from './ja/progress.json' with { type: 'json' }
import recommendationsJa from './ja/recommendations.json' with { type: 'json' }
import settingsJa from './ja/settings.json' with { type: 'json' }
import signInJa from './ja/signIn.json' with { type: 'json' }
import uiJa from './ja/ui.json' with { type: 'json' }

const en = {
  account: accountEn,
  comments: commentsEn,
  common: commonEn,
  documents: documentsEn,
  errors: errorsEn,
  followUps: followUpsEn,
  history: historyEn,
  list: listEn,
  mail: mailEn,
  organizations: organizationsEn,
  overview: overviewEn,
  people: peopleEn,
  progress: progressEn,
  recommendations: recommendationsEn,
  settings: settingsEn,
  signIn: signInEn,
  ui: uiEn,
}
const ja = {
  account: accountJa,
  comments: commentsJa,
  common: commonJa,
  documents: documentsJa,
  errors: errorsJa,
  followUps: followUpsJa,
  history: historyJa,
  list: listJa,
  mail: mailJa,
  organizations: organizationsJa,
  overview: overviewJa,
  people: peopleJa,
  progress: progressJa,
  recommendations: recommendationsJa,
  settings: settingsJa,
  signIn: signInJa,
  ui: uiJa,
}

/** All texts of the product, by namespace. Both languages hold the same keys; a test sees to it. */
export const messages = { en, ja }

export type Namespace = keyof typeof en
