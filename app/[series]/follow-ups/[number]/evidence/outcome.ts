const uploads = ['saved', 'missing', 'cut', 'forbidden', 'broken'] as const
const files = ['tooLarge', 'empty', 'kind', 'macros', 'mismatch'] as const

export type UploadOutcome = (typeof uploads)[number] | (typeof files)[number]

/** The message that an upload's answer names in the address; nothing else can be put there. */
export function uploadMessage(named: string | string[] | undefined) {
  const upload = uploads.find((each) => each === named)
  if (upload) return `progress.upload.${upload}` as const
  const file = files.find((each) => each === named)
  return file && (`progress.errors.file.${file}` as const)
}

/** The outcome behind the message of a refused file. */
export function outcomeOf(message: string): UploadOutcome {
  return files.find((each) => message === `progress.errors.file.${each}`) ?? 'broken'
}
