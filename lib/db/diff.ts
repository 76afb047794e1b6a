import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from './embedded/server.ts'
import { migrate, migrationsFolder } from './migrate.ts'
import { schemaDiff } from './schema-diff.ts'

/** `npm run migration -- NAME` writes the migration that schema.prisma asks for, worked out on a database of its own. */
const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name of small letters, digits and _: npm run migration -- add_theme_order')
  process.exit(1)
}

const folder = mkdtempSync(path.join(tmpdir(), 'roundtable-diff-'))
const server = await startEmbedded({ folder, password: 'diff', throwaway: true })
try {
  mkdirSync(migrationsFolder, { recursive: true })
  await migrate(server.ownerUrl)
  const sql = await schemaDiff(server.ownerUrl)
  if (sql) {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const target = path.join(migrationsFolder, `${stamp}_${name}`)
    mkdirSync(target)
    writeFileSync(path.join(target, 'migration.sql'), sql)
    console.log(path.relative('', path.join(target, 'migration.sql')))
  } else console.log('schema.prisma and the migrations agree.')
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
