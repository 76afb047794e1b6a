/** Where this browser keeps what is typed and not yet saved; computers are shared, so the person is in it. */
export function storageKey(requestId: string, personId: string) {
  return `answer:${requestId}:${personId}`
}
