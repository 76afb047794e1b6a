import { z } from 'zod'
import { change, organizationRef, type Speller, swap } from '../parts.ts'
import { kind, number } from './kind.ts'

export const seriesKinds = {
  'series.founded': kind({
    payload: z.object({ name: z.string() }),
    en: (p) => `founded the series “${p.name}”`,
    ja: (p) => `シリーズ「${p.name}」を開始`,
  }),
  'series.settingsChanged': kind({
    payload: z.object({ field: z.string(), ...change(z.string()).shape }),
    en: (p, s) =>
      `changed the setting “${s.word('setting', p.field)}” from ${setting(p.field, p.old, s) ?? 'nothing'} to ${setting(p.field, p.new, s) ?? 'nothing'}`,
    ja: (p, s) =>
      `設定「${s.word('setting', p.field)}」を${setting(p.field, p.old, s) ?? 'なし'}から${setting(p.field, p.new, s) ?? 'なし'}に変更`,
  }),
  'theme.added': kind({
    payload: z.object({ name: z.string() }),
    en: (p) => `added the theme “${p.name}”`,
    ja: (p) => `テーマ「${p.name}」を追加`,
  }),
  'theme.renamed': kind({
    payload: swap(z.string()),
    en: (p) => `renamed the theme “${p.old}” to “${p.new}”`,
    ja: (p) => `テーマ「${p.old}」を「${p.new}」に改称`,
  }),
  'theme.retired': kind({
    payload: z.object({ name: z.string() }),
    en: (p) => `retired the theme “${p.name}”`,
    ja: (p) => `テーマ「${p.name}」を終了`,
  }),
  'theme.restored': kind({
    payload: z.object({ name: z.string() }),
    en: (p) => `restored the theme “${p.name}”`,
    ja: (p) => `テーマ「${p.name}」を復活`,
  }),
  'roundtable.added': kind({
    payload: z.object({ number, title: z.string(), held: z.boolean(), startsAt: z.iso.datetime().nullable() }),
    en: (p) => (p.held ? `recorded roundtable ${p.number}, “${p.title}”` : `planned roundtable ${p.number}`),
    ja: (p) =>
      p.held ? `第${p.number}回ラウンドテーブル「${p.title}」を記録` : `第${p.number}回ラウンドテーブルを計画`,
  }),
  'organization.added': kind({
    payload: z.object({ organization: organizationRef }),
    en: (p, s) => `entered the organization ${s.org(p.organization)}`,
    ja: (p, s) => `機関「${s.org(p.organization)}」を登録`,
  }),
  'document.added': kind({
    payload: z.object({ title: z.string(), sha256: z.string() }),
    en: (p) => `stored the document “${p.title}”`,
    ja: (p) => `文書「${p.title}」を保存`,
  }),
}

function setting(field: string, value: string | null, s: Speller) {
  if (value && field === 'defaultVisibility') return s.word('visibility', value)
  if (value && field === 'languages') return value.replace(/\w+/g, (language) => s.word('language', language))
  return value
}
