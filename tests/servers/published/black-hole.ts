import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'
import { end } from './daemon.ts'

/** Listens with the shortest queue that there is, says on which port, and is stopped then. */
const LISTENER = `
const server = require('node:net').createServer()
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => console.log(server.address().port))
`

/**
 * A port of this machine to which no connection comes about, and that refuses none either: as behind
 * a firewall that lets packets vanish. It is there until the end of the test.
 */
export async function blackHole(): Promise<number> {
  const listener = spawn(process.execPath, ['-e', LISTENER], {
    stdio: ['ignore', 'pipe', 'ignore']
  })
  onTestFinished(() => end(listener))
  const [said] = await once(listener.stdout, 'data')
  const port = Number(said)
  listener.kill('SIGSTOP')
  // The queue is filled; whoever comes next gets no answer.
  for (let waiting = 0; waiting < 4; waiting++) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    onTestFinished(() => void socket.destroy())
  }
  return port
}
