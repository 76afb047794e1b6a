import { subscribe } from 'node:diagnostics_channel'

// Loaded into the web server: when its launcher is gone, killed even, it finishes its requests and ends.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))

// A browser keeps its connection for seconds after the last answer, and so would a server that is told to end.
process.once('SIGTERM', () => {
  if (process.listenerCount('SIGTERM') === 0) process.exit(143)
  subscribe('http.server.response.finish', ({ server }) => setImmediate(() => server.closeIdleConnections()))
})
