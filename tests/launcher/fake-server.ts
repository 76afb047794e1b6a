import { createServer } from 'node:http'
import pg from 'pg'

/** Stands in for the web server: `/slow` takes a second and then asks the database; `/flags` tells this Node's flags. */
const server = createServer(async (request, response) => {
  if (request.url === '/slow') {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    await client.query('select 1')
    await client.end()
  }
  response.end(request.url === '/flags' ? JSON.stringify(process.execArgv) : `${process.pid}`)
})
server.listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => server.close(() => process.exit(0)))
