import type { MadeFile } from './formats.ts'
import { minutesDocument } from './minutes-document.ts'
import type { MinutesOrder, minutesFormats } from './minutes-formats.ts'
import { printable } from './printable.ts'

export async function minutesFiles({ content, published, language, formats }: MinutesOrder): Promise<MadeFile[]> {
  const document = printable(minutesDocument(content, published, language))
  const name = `minutes-${content.roundtable.number}-${published.number}-${language}`
  const files: MadeFile[] = []
  for (const format of formats) files.push(await printed[format](name, { ...document, madeAt: published.publishedAt }))
  return files
}

type Printer = (name: string, document: ReturnType<typeof minutesDocument>) => Promise<MadeFile>

const printed: Record<(typeof minutesFormats)[number], Printer> = {
  pdf: async (name, document) => {
    const { pdfOf } = await import('./pdf/print.ts')
    return { name: `${name}.pdf`, mediaType: 'application/pdf', bytes: pdfOf(document) }
  },
  docx: async (name, document) => {
    const { docxOf } = await import('./docx/print.ts')
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return { name: `${name}.docx`, mediaType, bytes: await docxOf(document) }
  },
}
