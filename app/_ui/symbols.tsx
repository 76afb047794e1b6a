export type MarkName = 'none' | 'new' | 'going' | 'hold' | 'said' | 'done' | 'stop' | 'c4' | 'c3' | 'c2' | 'c1'

/** One symbol of the sheet. Without a label it is decoration for the words beside it. */
export function Mark({ name, label }: { name: MarkName; label?: string }) {
  const use = <use href={`#${name}`} />
  return label ? (
    <svg role="img" aria-label={label}>
      {use}
    </svg>
  ) : (
    <svg aria-hidden="true">{use}</svg>
  )
}

/** The symbol sheet and the fills of bars, once a page, before anything that uses them. */
export function Symbols() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; as sixty elements it would cost every page a tenth of its time
  return <svg className="symbols" aria-hidden="true" dangerouslySetInnerHTML={sheet} />
}

const shape = (id: MarkName, body: string) => `<symbol id="${id}" viewBox="0 0 16 16">${body}</symbol>`
const line = (d: string) => `<path d="${d}" fill="none" stroke="currentColor" stroke-width="1.6"/>`
const ring = (dashes = '') =>
  `<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" ${dashes}/>`

const confidence = (step: 1 | 2 | 3 | 4) => {
  const bars = ['M2 14v-3', 'M6 14V9', 'M10 14V6', 'M14 14V3']
  const reached = `<path d="${bars.slice(0, step).join('')}" stroke="currentColor" stroke-width="2.6"/>`
  return shape(`c${step}`, `${reached}<path d="${bars.slice(step).join('')}" stroke="var(--edge)"/>`)
}

/** Told apart by pattern as well as by colour; the colours are in stacked-bar.css under the same names. */
const fill = (name: MarkName, size: number, d = '') =>
  `<pattern id="f-${name}" class="f-${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">
<rect width="${size}" height="${size}"/><path d="${d}"/></pattern>`

const tick = '<path d="m4.6 8.3 2.4 2.4 4.5-5" fill="none" stroke="var(--paper)" stroke-width="2"/>'
const sheet = {
  __html: [
    shape('none', ring('stroke-dasharray="2.43 2.43"')),
    shape('new', ring()),
    shape('going', `${ring()}<path d="M8 4a4 4 0 0 1 0 8z" fill="currentColor"/>`),
    shape('hold', ring() + line('M6.2 5.4v5.2M9.8 5.4v5.2')),
    shape('said', ring() + line('m5.2 8.2 2 2 3.8-4.2')),
    shape('done', `<circle cx="8" cy="8" r="7.6" fill="currentColor"/>${tick}`),
    shape('stop', ring() + line('m3.6 12.4 8.8-8.8')),
    ...([1, 2, 3, 4] as const).map(confidence),
    fill('done', 8),
    fill('said', 5, 'M-1 6 6-1M-1 1 1-1M4 6 6 4'),
    fill('going', 8),
    fill('hold', 4, 'M1 0v4'),
    fill('new', 8),
    fill('none', 6, 'M1 1.5h2M4 4.5h2'),
    fill('stop', 6, 'M0 0l6 6M6 0 0 6'),
  ].join(''),
}
