import { z } from 'zod'
import { change, organizationRef } from '../parts.ts'
import { kind, number } from './kind.ts'

export const seriesKinds = {
  'series.founded': kind({
    payload: z.object({ name: z.string() }),
    en: (p) => `founded the series “${p.name}”`,
    ja: (p) => `シリーズ「${p.name}」を開始`,
  }),
  'series.settingsChanged': kind({
    payload: z.object({ field: z.string(), ...change(z.string()).shape }),
    en: (p) => `changed the setting “${p.field}” from ${p.old ?? 'nothing'} to ${p.new ?? 'nothing'}`,
    ja: (p) => `設定「${p.field}」を${p.old ?? 'なし'}から${p.new ?? 'なし'}に変更`,
  }),
  'theme.added': kind({
    payload: z.object({ name: z.string() }),
    en: (p) => `added the theme “${p.name}”`,
    ja: (p) => `テーマ「${p.name}」を追加`,
  }),
  'theme.renamed': kind({
    payload: change(z.string()),
    en: (p) => `renamed the theme “${p.old}” to “${p.new}”`,
    ja: (p) => `テーマ「${p.old}」を「${p.new}」に改称`,
  }),
  'theme.retired': kind({
    payload: z.object({ name: z.string() }),
    en: (p) => `retired the theme “${p.name}”`,
    ja: (p) => `テーマ「${p.name}」を終了`,
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
