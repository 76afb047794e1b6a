import type { Document } from './document.ts'
import { baseName, type Format, type MadeFile, type Order } from './formats.ts'
import type { Pack } from './model.ts'

/** The files of one format. Each brings its libraries when it is asked for: together they take more memory than any needs. */
export async function filesOf(format: Format, { content, wanted }: Order): Promise<MadeFile[]> {
  const name = baseName(content, wanted)
  if (format === 'json') {
    const { fileOf, fileText } = await import('../reviews/snapshot/file.ts')
    return [made(`${name}.json`, 'application/json', fileText(fileOf(content)))]
  }
  const { packOf } = await import('./model.ts')
  return printed(format, name, packOf(content, wanted))
}

async function printed(format: Exclude<Format, 'json'>, name: string, pack: Pack): Promise<MadeFile[]> {
  switch (format) {
    case 'pdf':
    case 'docx': {
      const { briefing } = await import('./briefing.ts')
      return [await printedDocument(format, name, briefing(pack))]
    }
    case 'pptx': {
      const { pptxOf } = await import('./pptx/deck.ts')
      return [made(`${name}.pptx`, `${office}.presentationml.presentation`, await pptxOf(pack))]
    }
    case 'xlsx': {
      const { xlsxOf } = await import('./xlsx.ts')
      return [made(`${name}.xlsx`, `${office}.spreadsheetml.sheet`, await xlsxOf(pack))]
    }
    case 'csv': {
      const [{ csvOf }, { tablesOf }] = await Promise.all([import('./csv.ts'), import('./tables.ts')])
      return tablesOf(pack).map((table) =>
        made(`${name}-${dashed(table.key)}.csv`, 'text/csv; charset=utf-8', csvOf(table)),
      )
    }
  }
}

export async function printedDocument(format: 'pdf' | 'docx', name: string, document: Document): Promise<MadeFile> {
  if (format === 'pdf') {
    const { pdfOf } = await import('./pdf/print.ts')
    return made(`${name}.pdf`, 'application/pdf', pdfOf(document))
  }
  const { docxOf } = await import('./docx/print.ts')
  return made(`${name}.docx`, `${office}.wordprocessingml.document`, await docxOf(document))
}

const office = 'application/vnd.openxmlformats-officedocument'

function made(name: string, mediaType: string, content: string | Uint8Array): MadeFile {
  return { name, mediaType, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
}

function dashed(key: string) {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
