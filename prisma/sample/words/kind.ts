/** What is said in a report. {thing}, {Thing}, {partner} and {n} are filled in for each follow-up. */
export type Said = { changed: string; obstacles?: string; nextStep?: string }

/** The phrases of one language, by what happens to a follow-up. */
export type Words = {
  begun: Said[]
  going: Said[]
  trouble: Said[]
  near: Said[]
  idle: Said[]
  offer: string[]
  hold: string[]
  reopen: string[]
  returned: string[]
  verified: string[]
  firstDone: string[]
  extension: string[]
  agreed: string[]
  refused: string[]
  evidenceFiles: { title: string; fileName: string; text: string }[]
  evidenceLinks: string[]
  evidenceNotAccepted: string[]
}
