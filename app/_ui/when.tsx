/** A moment as the caller words it, with the exact one for machines (`at`, ISO 8601) and for the pointer (`exact`). */
export function When({ at, exact, children }: { at: string; exact?: string; children: string }) {
  return (
    <time dateTime={at} title={exact}>
      {children}
    </time>
  )
}
