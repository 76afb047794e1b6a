/** The browser and the system that a user agent speaks of, as a layman calls them; null where it is unknown. */
export function deviceOf(userAgent: string | null) {
  return { browser: first(browsers, userAgent), system: first(systems, userAgent) }
}

type Known = readonly (readonly [pattern: RegExp, name: string])[]

// Order matters: Edge and Opera call themselves Chrome too, and everybody calls itself Safari.
const browsers: Known = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: Known = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

function first(known: Known, userAgent: string | null) {
  return known.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? null
}
