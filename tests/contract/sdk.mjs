// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// Performs the five operations Latchkey started from with the vendor's published SDK against the sandbox server, in
// every variant of their parameters, and checks what the server holds afterwards.
//
// Usage: node sdk.mjs PATH_OF_LATCHKEY_SANDBOX
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

import { Seam, SeamHttpApiError } from 'seam'

// The server is on this computer: a proxy in the environment must not come between.
process.env.NO_PROXY = '127.0.0.1'

const start = new Date(Date.now() + 60_000).toISOString()
const end = new Date(Date.now() + 2 * 86_400_000).toISOString()
const window = { starts_at: start, ends_at: end }
const threeMethods = [{ mode: 'code' }, { mode: 'card' }, { mode: 'mobile_key' }]

const startSandbox = async (program) => {
  const sandbox = spawn(program, ['--seed', 'hotel'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => sandbox.once('exit', (code, signal) => resolve({ code, signal })))
  for await (const line of createInterface({ input: sandbox.stdout })) {
    return { sandbox, ended, ready: JSON.parse(line) }
  }
  throw new Error('The sandbox ended before it was ready')
}

const named = (rows, key, value) => {
  const row = rows.find((each) => each[key] === value)
  assert.ok(row, `no row has ${key} = ${value}`)
  return row
}

// Waits for what the server does by itself within seconds.
const until = async (what, check) => {
  for (let patience = 100; patience > 0; patience -= 1) {
    const result = await check()
    if (result) return result
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`This did not happen within ten seconds: ${what}`)
}

const refused = async (promise, status, code) => {
  const error = await promise.then(
    () => assert.fail(`expected ${code}`),
    (reason) => reason
  )
  assert.ok(error instanceof SeamHttpApiError, String(error))
  assert.equal(error.statusCode, status)
  assert.equal(error.code, code)
  assert.ok(error.requestId, 'a refusal carries its request id')
}

const checkGrant = async (seam, grant, expectedSpaces) => {
  assert.equal(grant.access_method_ids.length, 3)
  assert.deepEqual(grant.space_ids, expectedSpaces)
  assert.deepEqual(grant.errors, [])
  assert.equal(new Date(grant.starts_at).toISOString(), start)
  assert.equal(new Date(grant.ends_at).toISOString(), end)
  assert.match(grant.instant_key_url, /^https:\/\//)
  const methods = await until('PIN and mobile key issued, card waiting for its encoder', async () => {
    const rows = await seam.accessMethods.list({ access_grant_id: grant.access_grant_id })
    const [code, card, key] = ['code', 'card', 'mobile_key'].map((mode) => named(rows, 'mode', mode))
    return code.is_issued && key.is_issued && card.is_ready_for_encoding ? { code, card, key } : undefined
  })
  assert.match(methods.code.code, /^\d{4,9}$/)
  assert.equal(methods.key.instant_key_url, grant.instant_key_url)
  assert.equal(methods.card.is_encoding_required, true)
  const kept = await seam.accessGrants.get({ access_grant_id: grant.access_grant_id })
  assert.deepEqual(kept.access_method_ids, grant.access_method_ids)
}

const createGrants = async (seam, { person, spaces, entrances, devices }) => {
  const room = named(spaces, 'space_key', 'room-101').space_id
  const lobby = named(spaces, 'space_key', 'lobby').space_id
  const doors = {
    acs_entrance_ids: ['Main entrance', 'Gym'].map((name) => named(entrances, 'display_name', name).acs_entrance_id),
    device_ids: ['Room 402', 'Laundry'].map((name) => named(devices, 'display_name', name).device_id),
  }
  const rest = { requested_access_methods: threeMethods, ...window }
  const who = { user_identity_id: person.user_identity_id }
  const variants = [
    [{ ...who, space_ids: [room, lobby], ...rest }, [room, lobby]],
    [{ ...who, ...doors, ...rest }, []],
    [
      {
        user_identity: { full_name: 'Jane Doe', email_address: 'jane.doe@example.com', phone_number: '+1555551003' },
        space_ids: [room, lobby],
        ...rest,
      },
      [room, lobby],
    ],
    [{ ...who, location_ids: [room], ...rest }, [room]],
    [{ ...who, space_keys: ['room-102', 'lobby'], access_grant_key: 'sdk', name: 'By key', ...rest }, undefined],
    [{ ...who, space_ids: [room], reservation_key: 'SDK-1', ...rest }, [room]],
  ]
  const created = []
  for (const [body, expectedSpaces] of variants) {
    const grant = await seam.accessGrants.create(body)
    created.push([grant, expectedSpaces ?? grant.space_ids])
  }
  for (const [grant, expectedSpaces] of created) await checkGrant(seam, grant, expectedSpaces)
  const located = await seam.accessGrants.create({ ...who, location: { name: 'My place', ...doors }, ...rest })
  assert.equal(located.space_ids.length, 1)
  const space = await seam.spaces.get({ space_id: located.space_ids[0] })
  assert.deepEqual([space.name, space.device_count, space.acs_entrance_count], ['My place', 2, 2])

  const byKey = await seam.accessGrants.get({ access_grant_key: 'sdk' })
  assert.equal(byKey.name, 'By key')
  const jane = named(await seam.userIdentities.list(), 'email_address', 'jane.doe@example.com')
  assert.equal(jane.phone_number, '+1555551003')
  await refused(seam.accessGrants.create({ ...who, space_ids: [], ...rest }), 400, 'invalid_input')
  await refused(seam.accessGrants.create({ ...who, device_ids: [person.user_identity_id], ...rest }), 404, 'device_not_found')
}

const deviceAccess = async (seam, { person, devices }) => {
  const pair = {
    user_identity_id: person.user_identity_id,
    device_id: named(devices, 'display_name', 'Residence A1').device_id,
  }
  const has = async () => {
    const rows = await seam.userIdentities.listAccessibleDevices({ user_identity_id: pair.user_identity_id })
    return rows.some((device) => device.device_id === pair.device_id)
  }
  assert.equal(await has(), false)
  await seam.userIdentities.grantAccessToDevice(pair)
  assert.equal(await has(), true)
  await seam.userIdentities.revokeAccessToDevice(pair)
  assert.equal(await has(), false)
}

const entranceAccess = async (seam, { person, entrances, acsUsers }) => {
  const gym = named(entrances, 'display_name', 'Gym').acs_entrance_id
  const spa = named(entrances, 'display_name', 'Spa').acs_entrance_id
  await seam.acs.entrances.grantAccess({ acs_entrance_id: gym, user_identity_id: person.user_identity_id })
  const reached = await seam.userIdentities.listAccessibleEntrances({ user_identity_id: person.user_identity_id })
  assert.ok(reached.some((entrance) => entrance.acs_entrance_id === gym))
  const porter = named(acsUsers, 'full_name', 'Night Porter').acs_user_id
  await seam.acs.entrances.grantAccess({ acs_entrance_id: spa, acs_user_id: porter })
  const kitchen = named(entrances, 'display_name', 'Kitchen').acs_entrance_id
  const grouped = { acs_entrance_id: kitchen, user_identity_id: person.user_identity_id }
  await refused(seam.acs.entrances.grantAccess(grouped), 400, 'not_supported')
}

const linkAcsUsers = async (seam, { acsUsers }) => {
  const porter = named(acsUsers, 'full_name', 'Night Porter').acs_user_id
  const cleaner = named(acsUsers, 'full_name', 'Window Cleaner').acs_user_id
  const engineer = named(acsUsers, 'full_name', 'Lift Engineer').acs_user_id
  const person = await seam.userIdentities.create({ full_name: 'Night Porter', user_identity_key: 'porter' })
  const linked = async (key) => (await seam.userIdentities.get({ user_identity_key: key })).acs_user_ids

  await seam.userIdentities.addAcsUser({ user_identity_id: person.user_identity_id, acs_user_id: porter })
  assert.deepEqual(await linked('porter'), [porter])
  await seam.userIdentities.addAcsUser({ user_identity_key: 'porter', acs_user_id: cleaner })
  assert.deepEqual(await linked('porter'), [porter, cleaner])
  await seam.userIdentities.addAcsUser({ user_identity_key: 'engineer', acs_user_id: engineer })
  assert.deepEqual(await linked('engineer'), [engineer])
  const made = await seam.userIdentities.get({ user_identity_key: 'engineer' })
  assert.equal(made.full_name, 'Lift Engineer')

  const second = { user_identity_key: 'porter', acs_user_id: engineer }
  await assert.rejects(seam.userIdentities.addAcsUser(second), { statusCode: 409 })
  await seam.userIdentities.removeAcsUser({ user_identity_id: person.user_identity_id, acs_user_id: porter })
  assert.deepEqual(await linked('porter'), [cleaner])
}

// What the SDK adds of its own: its paginator and its waiting for action attempts.
const sdkHelpers = async (seam, { devices }) => {
  const pages = seam.createPaginator(seam.userIdentities.list({ limit: 50 }))
  const everybody = await pages.flattenToArray()
  assert.equal(new Set(everybody.map((row) => row.user_identity_id)).size, everybody.length)
  assert.ok(everybody.length >= 120)
  const lock = named(devices, 'display_name', 'Laundry').device_id
  const attempt = await seam.locks.unlockDoor({ device_id: lock }, { waitForActionAttempt: true })
  assert.equal(attempt.status, 'success')
  assert.equal((await seam.devices.get({ device_id: lock })).properties.locked, false)
}

const credentials = ({ endpoint, api_key, personal_access_token, console_session_token, workspace_id }) => [
  new Seam({ apiKey: api_key, endpoint }),
  new Seam({ personalAccessToken: personal_access_token, workspaceId: workspace_id, endpoint }),
  new Seam({ consoleSessionToken: console_session_token, workspaceId: workspace_id, endpoint }),
]

const run = async (ready) => {
  for (const seam of credentials(ready)) {
    assert.equal((await seam.workspaces.get()).workspace_id, ready.workspace_id)
  }
  const [seam] = credentials(ready)
  const workspace = {
    person: named(await seam.userIdentities.list(), 'full_name', 'Grace Kim'),
    spaces: await seam.spaces.list(),
    entrances: await seam.acs.entrances.list(),
    devices: await seam.devices.list(),
    acsUsers: await seam.acs.users.list(),
  }
  await createGrants(seam, workspace)
  await deviceAccess(seam, workspace)
  await entranceAccess(seam, workspace)
  await linkAcsUsers(seam, workspace)
  await sdkHelpers(seam, workspace)
}

const { sandbox, ended, ready } = await startSandbox(process.argv[2])
try {
  await run(ready)
} finally {
  sandbox.kill('SIGTERM')
}
assert.deepEqual(await ended, { code: 0, signal: null })
console.log('The SDK and the sandbox agree.')
