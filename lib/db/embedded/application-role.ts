import { hash } from 'node:crypto'
import type pg from 'pg'

const role = 'roundtable_app'
const owner = 'roundtable'

/** The address at which the application reaches the database whose owner's address this is. */
export function applicationAddress(ownerUrl: string) {
  const url = new URL(ownerUrl)
  // Derived, so that a data folder of before needs nothing new; nobody gets from it to the owner's.
  url.password = passwordOf(url.password)
  url.username = role
  return url.href
}

/** The other way round, for who knows the owner's password. */
export function ownerAddress(applicationUrl: string, password: string) {
  const url = new URL(applicationUrl)
  url.password = password
  url.username = owner
  return url.href
}

/** Makes the application's role, with the rights of nobody in particular, where it is missing. */
export async function makeApplicationRole(client: pg.Client, ownerPassword: string) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  const verb = rowCount === 0 ? 'create' : 'alter'
  const password = client.escapeLiteral(passwordOf(ownerPassword))
  await client.query(`${verb} role ${role} login nosuperuser nocreatedb nocreaterole password ${password}`)
}

function passwordOf(ownerPassword: string) {
  return hash('sha256', `application ${ownerPassword}`)
}
