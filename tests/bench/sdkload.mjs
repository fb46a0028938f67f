// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads by the vendor's SDK what the program reads of a workspace, and prints how long that took: the lists to their
// end, side by side, and meanwhile what belongs to the grants that are active or begin within 72 hours.
//
// Usage: node sdkload.mjs ENDPOINT API_KEY
//   Prints {"milliseconds":null} where the SDK is not installed: npm ci --prefix tests/contract
import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'

const [endpoint, apiKey] = process.argv.slice(2)
// The tests of the contract have pinned it already.
const require = createRequire(new URL('../contract/package.json', import.meta.url))

function find() {
  try {
    return pathToFileURL(require.resolve('seam')).href
  } catch {
    return null
  }
}

// As many in one question, and of the same kinds, as the program asks for.
const batchSize = 50
const include = ['access_methods', 'devices', 'acs_entrances']

async function readGrants(seam) {
  const now = Date.now()
  const soon = now + 72 * 3600 * 1000
  const isNear = ({ starts_at, ends_at }) =>
    Date.parse(starts_at) <= soon && (ends_at === null || Date.parse(ends_at) > now)
  const rows = []
  const near = []
  const related = []
  const ask = () =>
    related.push(seam.accessGrants.getRelated({ access_grant_ids: near.splice(0, batchSize), include }))
  for await (const page of seam.createPaginator(seam.accessGrants.list())) {
    rows.push(...page)
    near.push(...page.filter(isNear).map((grant) => grant.access_grant_id))
    while (near.length >= batchSize) ask()
  }
  if (near.length > 0) ask()
  await Promise.all(related)
  return rows
}

const path = find()
if (path === null) {
  console.log(JSON.stringify({ milliseconds: null }))
} else {
  const { Seam } = await import(path)
  const seam = new Seam({ apiKey, endpoint })
  const started = performance.now()
  const lists = [seam.userIdentities, seam.devices, seam.spaces].map((kind) =>
    seam.createPaginator(kind.list()).flattenToArray()
  )
  const grants = await readGrants(seam)
  const rows = [...(await Promise.all(lists)), grants]
  const milliseconds = performance.now() - started
  console.log(JSON.stringify({ milliseconds, rows: rows.reduce((sum, list) => sum + list.length, 0) }))
}
