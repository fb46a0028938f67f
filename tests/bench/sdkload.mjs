// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads the lists of a workspace to their end by the vendor's SDK, side by side, and prints how long that took.
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

const path = find()
if (path === null) {
  console.log(JSON.stringify({ milliseconds: null }))
} else {
  const { Seam } = await import(path)
  const seam = new Seam({ apiKey, endpoint })
  const started = performance.now()
  const lists = await Promise.all(
    [seam.userIdentities, seam.accessGrants, seam.devices, seam.spaces].map((kind) =>
      seam.createPaginator(kind.list()).flattenToArray()
    )
  )
  const milliseconds = performance.now() - started
  console.log(JSON.stringify({ milliseconds, rows: lists.reduce((sum, rows) => sum + rows.length, 0) }))
}
