/** What is on the audit record. The dotted ones are events too, in the history of their series. */
export const auditKinds = [
  'signedIn',
  'signedOut',
  'signInFailed',
  'tooMany',
  'linkMade',
  'linkUsed',
  'refused',
  'hidden',
  'export',
  'file',
  'person.invited',
  'membership.changed',
  'membership.ended',
  'person.addressChanged',
  'person.sessionsEnded',
] as const

export type AuditKind = (typeof auditKinds)[number]

/** Of an event: that it is on the audit record as well. */
export function isAuditKind<Kind extends string>(kind: Kind): kind is Kind & AuditKind {
  return (auditKinds as readonly string[]).includes(kind)
}
