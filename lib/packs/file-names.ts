/** As a part of a path, on every system: no folders, no control characters, no name that Windows keeps for itself. */
export function safeName(name: string) {
  const plain = name
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*\ufffd]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const { stem, extension } = parted(plain)
  const short = `${[...stem].slice(0, 80).join('').trimEnd()}${extension}`
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `_${short}` : short || '_'
}

/** Gives each path once: what comes again, whatever its case, is numbered. */
export function distinctNames() {
  const taken = new Set<string>()
  return (path: string) => {
    const { stem, extension } = parted(path)
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? path : `${stem} (${count})${extension}`
      const key = name.toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return name
    }
  }
}

function parted(name: string) {
  const [extension = ''] = name.match(/\.[\p{L}\p{N}]{1,10}$/u) ?? []
  return { stem: name.slice(0, name.length - extension.length), extension }
}
