export const formats = ['txt', 'markdown', 'html', 'docx', 'pdf'] as const
export type Format = (typeof formats)[number]

export const mediaTypes = {
  txt: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const satisfies Record<Format, string>

const endings: Record<string, Format> = {
  txt: 'txt',
  text: 'txt',
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

/** For the `accept` of a file field. */
export const acceptedDocuments = Object.keys(endings)
  .map((ending) => `.${ending}`)
  .join(',')

export function formatNamed(fileName: string): Format | undefined {
  return endings[/\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '']
}
