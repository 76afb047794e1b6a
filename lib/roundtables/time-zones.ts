/** Names of the IANA time zone database that this runtime knows, each once, for a field that suggests them. */
export const timeZones = Intl.supportedValuesOf('timeZone')

export function isTimeZone(name: string) {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
