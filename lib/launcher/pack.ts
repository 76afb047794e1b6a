import { db } from '../db/client.ts'
import { askedFrom } from '../packs/command-line/options.ts'
import { writePack } from '../packs/command-line/write.ts'
import { program } from './say.ts'
import { asCalled } from './settings.ts'

/** `npm run --silent pack -- --series NAME --snapshot latest --language en --to FOLDER`: prints the path of each file. */
await program(async () => {
  try {
    const asked = askedFrom(process.argv.slice(2))
    for await (const file of writePack({ ...asked, folder: asCalled(asked.folder) })) console.log(file)
    return 0
  } finally {
    await db.$disconnect()
  }
})
