// Loaded into the web server: when its launcher is gone, killed even, it finishes its requests and ends.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))

// What it says then may go nowhere. Unheard, that is an error, which would be written, and so is an error again.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

// However its last requests go, it ends soon after the word to.
process.once('SIGTERM', () => setTimeout(() => process.kill(process.pid, 'SIGKILL'), 15_000).unref())
