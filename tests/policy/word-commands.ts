import { reword } from '#lib/translations/reword.ts'
import { translate } from '#lib/translations/translate.ts'
import { itemOf, type Row, send } from './cells.ts'

/** On originals and translations of whatever has words. */
export const wordCommands: Record<string, Row> = {
  translate: [
    'aaaffffn',
    async (actor, world) => {
      const { id } = await itemOf(world)
      return send(translate, actor, { table: 'FollowUp', id, translations: { ja: { title: '件名' } }, was: {} })
    },
  ],
  reword: [
    'affffffn',
    (
      actor,
      {
        organizations: {
          cabinetOffice: { id, name },
        },
      },
    ) =>
      send(reword, actor, {
        ...{ table: 'Organization', id },
        translations: { en: { name: 'Office of the Cabinet' } },
        was: { en: { name } },
      }),
  ],
}
