import { z } from 'zod'
import { change, organizationRef, personRef, role, swap } from '../parts.ts'
import { kind } from './kind.ts'

export const peopleKinds = {
  'person.invited': kind({
    payload: z.object({ person: personRef, organization: organizationRef.nullish(), role }),
    en: (p, s) =>
      `invited ${p.person.name} as ${s.word('role', p.role)}${p.organization ? ` of ${s.org(p.organization)}` : ''}`,
    ja: (p, s) =>
      `${p.person.name}を${p.organization ? `${s.org(p.organization)}の` : ''}${s.word('role', p.role)}として招待`,
  }),
  'person.joined': kind({
    payload: z.object({ person: personRef }),
    en: () => 'signed in for the first time',
    ja: () => '初めてサインイン',
  }),
  'person.renamed': kind({
    payload: swap(z.string()),
    en: (p) => `changed their name from ${p.old} to ${p.new}`,
    ja: (p) => `氏名の表示を「${p.old}」から「${p.new}」に変更`,
  }),
  'person.addressChanged': kind({
    payload: z.object({ person: personRef }),
    en: (p) => `changed the e-mail address of ${p.person.name}`,
    ja: (p) => `${p.person.name}のメールアドレスを変更`,
  }),
  'membership.changed': kind({
    payload: z.object({ person: personRef, role: swap(role), organization: change(organizationRef) }),
    en: (p, s) =>
      `made ${p.person.name} ${s.word('role', p.role.new)}${p.organization.new ? ` of ${s.org(p.organization.new)}` : ''}`,
    ja: (p, s) =>
      `${p.person.name}を${p.organization.new ? `${s.org(p.organization.new)}の` : ''}${s.word('role', p.role.new)}に変更`,
  }),
  'membership.ended': kind({
    payload: z.object({ person: personRef }),
    en: (p) => `ended the membership of ${p.person.name}`,
    ja: (p) => `${p.person.name}の参加を終了`,
  }),
  'person.sessionsEnded': kind({
    payload: z.object({ person: personRef }),
    en: (p) => `signed ${p.person.name} out everywhere`,
    ja: (p) => `${p.person.name}を全端末からサインアウト`,
  }),
}
