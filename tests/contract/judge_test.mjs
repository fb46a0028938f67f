// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// The judge itself: what it must refuse, and that it lets pass what is right.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'

import { isPath } from './contract.mjs'
import { asMarkdown, asNamedIn } from './coverage.mjs'
import { judge, readExchange } from './judge.mjs'
import { servedPaths, typedPaths } from './scope.mjs'

const id = '11111111-1111-4111-8111-111111111111'
const time = '2026-11-20T10:42:07.000Z'
const attempt = { action_attempt_id: id, action_type: 'UNLOCK_DOOR', status: 'pending', result: null, error: null }
const unlocked = { ok: true, action_attempt: attempt }
const refusal = { ok: false, error: { type: 'device_not_found', message: 'Device not found' } }

const exchange = (changes) => {
  const { response = unlocked, responseText = JSON.stringify(response), request = { device_id: id }, ...rest } = changes
  const head = {
    method: 'POST',
    path: '/locks/unlock_door',
    userAgent: 'Latchkey/0.1.0',
    query: [],
    request: JSON.stringify(request),
    status: 200,
    contentType: 'application/json; charset=utf-8',
    hasRequestId: true,
    ...rest,
  }
  return readExchange(`${JSON.stringify(head)}\n${responseText}`)
}
const problemsOf = (changes) => [...judge([exchange(changes)]).problems.keys()]
const refuses = (changes, words) => {
  const problems = problemsOf(changes)
  assert.ok(
    problems.some((problem) => problem.includes(words)),
    `expected "${words}" among ${JSON.stringify(problems)}`
  )
}
const gapsOf = (exchanges, path) => judge(exchanges).gaps.filter((gap) => gap.startsWith(`${path}:`))

test('the paths are those of the contract', () => {
  assert.equal(servedPaths.length, 144)
  assert.equal(new Set(servedPaths).size, 144)
  assert.deepEqual(servedPaths.filter((path) => !isPath(path)), [])
})

test('the paths that are to be called are those the client has', () => {
  const table = readFileSync(new URL('../../src/api/endpoint.h', import.meta.url), 'utf8')
  const paths = [...table.matchAll(/constexpr Endpoint \w+\{\s*"([^"]+)"/g)].map(([, path]) => path)
  assert.deepEqual(paths.filter((path) => path !== '/health').sort(), [...typedPaths].sort())
})

test('what is right passes', () => {
  assert.deepEqual(problemsOf({}), [])
  assert.deepEqual(problemsOf({ status: 404, response: refusal }), [])
  assert.deepEqual(problemsOf({ path: '/nowhere', status: 404, contentType: 'text/plain', responseText: '404' }), [])
})

test('an answer that breaks its schema is refused, with an action attempt as well', () => {
  refuses({ response: { ok: true } }, "must have required property 'action_attempt'")
  refuses({ response: { ok: true, action_attempt: { ...attempt, action_attempt_id: 'nope' } } }, 'must match format "uuid"')
  refuses({ response: { ok: true, action_attempt: { ...attempt, status: 'perhaps' } } }, 'must be equal to one of')
  refuses({ response: { ok: true, action_attempt: { ...attempt, result: {} } } }, 'action_attempt/result must be null')
  refuses({ responseText: 'no JSON' }, 'must be object')
})

test('an answer comes in the envelope as well', () => {
  refuses({ response: { ...unlocked, ok: false } }, 'ok is not true')
  refuses({ contentType: 'text/html' }, 'an answer is no JSON')
  refuses({ hasRequestId: false }, 'there is no seam-request-id')
})

test('what need not be sent must still be right', () => {
  const list = { path: '/acs/credentials/list', response: { ok: true, acs_credentials: [] } }
  refuses({ ...list, request: { acs_system_id: 1 } }, 'request: /acs_system_id must be string')
})

test('a request that breaks its schema is refused where it was taken', () => {
  refuses({ request: {} }, "request: / must have required property 'device_id'")
  refuses({ request: { device_id: 'nope' } }, 'request: /device_id must match format "uuid"')
  refuses({ request: { device_id: id, mystery: 1 } }, 'request: /mystery is not in the contract')
  const refused = { type: 'invalid_input', message: 'Required', validation_errors: { _errors: [] } }
  assert.deepEqual(problemsOf({ request: {}, status: 400, response: { ok: false, error: refused } }), [])
})

test('nullable members may be null, others may not', () => {
  const update = { path: '/devices/update', response: { ok: true } }
  assert.deepEqual(problemsOf({ ...update, request: { device_id: id, name: null } }), [])
  refuses({ ...update, request: { device_id: id, is_managed: null } }, 'request: /is_managed must be boolean')
})

test('a refusal without the envelope is refused', () => {
  refuses({ status: 404, contentType: 'text/html', responseText: '<h1>no</h1>' }, 'a refusal is no JSON')
  refuses({ status: 404, response: { ...refusal, ok: true } }, 'ok is not false')
  refuses({ status: 404, response: refusal, hasRequestId: false }, 'there is no seam-request-id')
  refuses({ status: 404, response: { ok: false, error: { type: 'Not Found', message: 'x' } } }, 'error.type')
  refuses({ status: 404, response: { ok: false, error: { type: 'x' } } }, 'error.message')
  const odd = { type: 'invalid_input', message: 'x', validation_errors: { _errors: [], name: 'wrong' } }
  refuses({ status: 400, response: { ok: false, error: odd } }, 'validation_errors.name is no object')
})

test('what was not tried is a gap', () => {
  const path = '/locks/unlock_door'
  const never = judge([]).gaps
  assert.ok(never.includes(`${path}: the sandbox never answered`))
  assert.ok(never.includes(`${path}: the sandbox never refused`))
  assert.ok(never.includes(`${path}: the client never sent {device_id}`))
  assert.ok(never.includes('never seen: 405 method_not_allowed'))
  assert.ok(never.includes('never seen: 404 device_not_found /locks/simulate'))
  const seen = [exchange({}), exchange({ status: 404, response: refusal })]
  assert.deepEqual(gapsOf(seen, path), [`${path}: the client never sent {device_id,sync}`])
  const all = [...seen, exchange({ request: { device_id: id, sync: true } })]
  assert.deepEqual(gapsOf(all, path), [])
  const othersToo = all.map((each) => ({ ...each, isOurs: false }))
  assert.equal(gapsOf(othersToo, path).length, 2)
})

test('each optional parameter is wanted alone, and all of them together, in each way', () => {
  const path = '/user_identities/list'
  const gaps = judge([exchange({ path, request: { search: 'jane' }, response: {}, status: 200 })]).gaps
  assert.ok(gaps.includes(`${path}: the client never sent {}`))
  assert.ok(!gaps.includes(`${path}: the client never sent {search}`))
  const everything = 'created_before,credential_manager_acs_system_id,limit,page_cursor,search,user_identity_ids'
  assert.ok(gaps.includes(`${path}: the client never sent {${everything}}`))
  assert.ok(gaps.includes(`${path}: the client never sent {limit}`))
  assert.ok(judge([]).gaps.includes('/access_grants/get: the client never sent {access_grant_key}'))
  assert.ok(judge([]).gaps.includes('/access_grants/create: the client never sent user_identity.full_name'))
})

test('a coverage file is current while all that it names was seen', () => {
  const rows = judge([exchange({}), exchange({ status: 404, response: refusal })]).rows
  const file = asMarkdown(rows)
  const other = { ok: false, error: { type: 'invalid_input', message: 'x' } }
  const more = judge([exchange({}), exchange({ status: 404, response: refusal }), exchange({ status: 400, response: other })]).rows
  assert.equal(asMarkdown(asNamedIn(file, more)), file)
  assert.notEqual(asMarkdown(asNamedIn(file, judge([exchange({})]).rows)), file)
})

test('times and ids of a sample are of the right form', () => {
  const events = { path: '/events/list', request: { since: time }, response: { ok: true, events: [] } }
  assert.deepEqual(problemsOf(events), [])
  assert.deepEqual(problemsOf({ ...events, request: { between: [time, time] } }), [])
  refuses({ ...events, request: { access_grant_id: 'x' } }, 'must match format "uuid"')
})
