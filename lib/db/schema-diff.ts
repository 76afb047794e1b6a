import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const schemaFile = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))

/** The SQL that leads from the database, with all migrations applied, to schema.prisma; empty when they agree. */
export async function schemaDiff(databaseUrl: string, schema = schemaFile): Promise<string> {
  const files = [{ path: schema, content: readFileSync(schema, 'utf8') }]
  const pool = new CatalogPool({ connectionString: databaseUrl })
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(pool))
  await ready()
  const diff = await engine.SchemaEngine.new({ datamodels: [[schema, files[0]?.content ?? '']] }, () => {}, adapter)
  let output = ''
  try {
    const result = await diff.diff({
      from: { tag: 'schemaDatasource', files, configDir: fileURLToPath(new URL('../../prisma', import.meta.url)) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    output = result.stdout ?? ''
  } finally {
    diff.free()
    await pool.end()
  }
  return /^-- This is an empty migration/.test(output) ? '' : output
}

let started: Promise<void> | undefined

/** The package's own entry imports its wasm as a module, which older Nodes and vitest do not; so load it by hand. */
function ready() {
  started ??= instantiate()
  return started
}

async function instantiate() {
  const code = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(path.join(path.dirname(code), 'schema_engine_bg.wasm'))
  const imports = { './schema_engine_bg.js': engine as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  // Where the engine, should it panic, leaves its last words before it traps.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
}

/** The adapter refuses "char", the one-byte type of PostgreSQL's own catalog that the engine asks for: teach it. */
class CatalogAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const ask = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const answer = await ask(query)
      const columnTypes = answer.columnNames.map((name, index) =>
        name === 'constraint_type' ? ColumnTypeEnum.Character : (answer.columnTypes[index] ?? ColumnTypeEnum.Text),
      )
      return { ...answer, columnTypes }
    }
    return adapter
  }
}

class CatalogPool extends pg.Pool {
  override query: pg.Pool['query'] = async (...args: unknown[]) => {
    const result = await Reflect.apply(pg.Pool.prototype.query, this, args)
    for (const field of result.fields)
      if (field.dataTypeID === pg.types.builtins.CHAR) field.dataTypeID = pg.types.builtins.TEXT
    return result
  }
}
