// What a file might make of the process that reads it: it answers whatever the request says.
process.once('message', ({ request }: { request: { says?: unknown; fileName?: string } }) => {
  process.send?.(request.says ?? { result: { document: { text: 'no blocks' } } })
})
