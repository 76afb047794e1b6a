import { planRoundtable } from '#lib/roundtables/plan-roundtable.ts'
import { changeSettings } from '#lib/roundtables/settings.ts'
import { addTheme, renameTheme, restoreTheme, retireTheme } from '#lib/roundtables/themes.ts'
import { type Row, send } from './cells.ts'

const version = 1
const theme = { version, name: 'Dialogue', shortName: 'Dialogue', translations: {} }

/** Columns: secretary, focal point and contributor of lead, of support, another focal point, observer, outsider. */
export const settingsCommands: Record<string, Row> = {
  planRoundtable: [
    'affffff-',
    (actor) =>
      send(planRoundtable, actor, {
        version,
        title: 'Second',
        day: '',
        from: '',
        to: '',
        place: '',
        translations: {},
      }),
  ],
  changeSettings: [
    'affffff-',
    (actor) =>
      send(changeSettings, actor, {
        version,
        staleAfterDays: 30,
        defaultVisibility: 'participants',
        languages: ['en', 'ja'],
        timeZone: 'Asia/Tokyo',
      }),
  ],
  addTheme: ['affffff-', (actor) => send(addTheme, actor, theme)],
  renameTheme: ['affffff-', (actor, { themes }) => send(renameTheme, actor, { ...theme, id: themes.advice.id })],
  retireTheme: ['affffff-', (actor, { themes }) => send(retireTheme, actor, { version, id: themes.advice.id })],
  restoreTheme: ['affffff-', (actor, { themes }) => send(restoreTheme, actor, { version, id: themes.advice.id })],
}
