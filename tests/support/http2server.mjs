// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// A server that speaks HTTP/2 only, for tests of the client. Tells what it sees as lines of JSON: first its port, then
// each stream with its session, and how a stream ended that was not answered. A line on its input sets its manner from
// then on:
//   answer           every stream at once
//   silent           none
//   silent N         none in sessions up to the N-th
//   close            reads the request, then ends the session without an answer
//   go               answers what it was silent about
//
// Usage: node http2server.mjs CERTIFICATE KEY
import { readFileSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import { createInterface } from 'node:readline'

const [certificate, key] = process.argv.slice(2)
const tell = (what) => process.stdout.write(`${JSON.stringify(what)}\n`)

const body = JSON.stringify({
  ok: true,
  devices: [],
  action_attempt: {
    action_attempt_id: '33333333-3333-4333-8333-333333333333',
    action_type: 'UNLOCK_DOOR',
    status: 'success',
    result: { was_confirmed_by_device: true },
    error: null,
  },
})

let manner = ['answer']
let lastSession = 0
const waiting = []

const answer = (stream) => {
  if (stream.destroyed) return
  stream.answered = true
  stream.respond({ ':status': 200, 'content-type': 'application/json', 'seam-request-id': 'over-http2' })
  stream.end(body)
}

const act = (stream, session) => {
  const [what, sessions = Infinity] = manner
  if (what === 'close') session.destroy()
  else if (what === 'silent' && session.number <= Number(sessions)) waiting.push(stream)
  else answer(stream)
}

const server = createSecureServer({ cert: readFileSync(certificate), key: readFileSync(key) })
server.on('session', (session) => {
  lastSession += 1
  session.number = lastSession
  session.on('error', () => {})
})
server.on('stream', (stream, headers) => {
  const { session } = stream
  const chunks = []
  stream.on('error', () => {})
  stream.on('data', (chunk) => chunks.push(chunk))
  stream.on('end', () => {
    tell({ path: headers[':path'], session: session.number, body: Buffer.concat(chunks).toString() })
    act(stream, session)
  })
  stream.on('close', () => {
    if (!stream.answered) tell({ path: headers[':path'], session: session.number, reset: stream.rstCode })
  })
})
createInterface({ input: process.stdin }).on('line', (line) => {
  if (line === 'go') waiting.splice(0).forEach(answer)
  else manner = line.split(' ')
  tell({ obeyed: line })
})
server.listen(0, '127.0.0.1', () => tell({ port: server.address().port }))
