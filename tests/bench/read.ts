import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** `npm run bench:read`: seconds and peak memory from a file of 1, 10, 30, 100 and 300 pages to its candidates, in a process of its own. */
const folder = mkdtempSync(path.join(tmpdir(), 'read-'))
const typed = process.features.typescript ? [] : ['--experimental-strip-types']
const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
try {
  console.log(office ? 'PDF made by LibreOffice' : 'no LibreOffice here: plain text instead of PDF')
  console.log(
    'pages  seconds  of them front matter and candidates  processor seconds in all  peak MB  characters  candidates',
  )
  for (const pages of [1, 10, 30, 100, 300]) console.log(measured(office ? printed(pages, office) : written(pages)))
} finally {
  rmSync(folder, { recursive: true })
}

function measured(file: string) {
  const program = path.join(import.meta.dirname, 'read-once.ts')
  const { stdout, stderr } = spawnSync(process.execPath, [...typed, '--no-warnings', program, file], {
    encoding: 'utf8',
  })
  if (!stdout) return stderr
  const once: Record<string, number> = JSON.parse(stdout)
  const cells: [string | undefined, number][] = [
    [String(once.pages), 5],
    [once.seconds?.toFixed(2), 9],
    [once.after?.toFixed(2), 37],
    [once.processor?.toFixed(2), 26],
    [once.megabytes?.toFixed(0), 9],
    [String(once.characters), 12],
    [String(once.candidates), 12],
  ]
  return cells.map(([cell, width]) => (cell ?? '?').padStart(width)).join('')
}

function written(pages: number) {
  const file = path.join(folder, `${pages}.txt`)
  writeFileSync(file, Array.from({ length: pages }, (_, page) => paragraphs(page).join('\n\n')).join('\f'))
  return file
}

function printed(pages: number, office: string) {
  const source = path.join(folder, `${pages}.html`)
  const body = Array.from({ length: pages }, (_, page) => {
    const [heading, ...rest] = paragraphs(page)
    return `<h2 style="page-break-before: ${page > 0 ? 'always' : 'auto'}">${heading}</h2>${rest.map((each) => `<p>${each}</p>`).join('')}`
  })
  writeFileSync(source, `<html><head><meta charset="utf-8"></head><body>${body.join('')}</body></html>`)
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`
  const convert = [
    profile,
    '--headless',
    '--writer',
    '--convert-to',
    'pdf:writer_web_pdf_Export',
    '--outdir',
    folder,
    source,
  ]
  spawnSync(office, convert)
  const file = path.join(folder, `${pages}.pdf`)
  if (!existsSync(file) || readFileSync(file).length === 0)
    throw new Error(`LibreOffice made no PDF of ${pages} pages.`)
  return file
}

/** A page of about 2,600 characters. */
function paragraphs(page: number) {
  const about = ['tides', 'forests', 'glaciers', 'harbours', 'soils'][page % 5] ?? ''
  const told = `The meeting heard that records of ${about} are kept by many offices, and that few of them know of each other. `
  const called = `Governments should publish what they know of ${about} within a year. It is necessary to agree on one format. `
  return [
    `${page + 1}. On ${about}`,
    ...Array.from({ length: 5 }, (_, index) => told.repeat(3) + (index % 2 ? called : told)),
  ]
}
