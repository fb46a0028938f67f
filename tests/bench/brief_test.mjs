// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// Usage: node brief_test.mjs LATCHKEY_BENCH
//   Fails unless every line of the table gives a number, and one load can be measured by itself. No figure is judged.
import assert from 'node:assert'
import { spawnSync } from 'node:child_process'

const [bench] = process.argv.slice(2)

function run(...parameters) {
  const { status, stdout, stderr } = spawnSync(bench, parameters, { encoding: 'utf8', maxBuffer: 1e8 })
  assert.strictEqual(status, 0, stderr)
  return JSON.parse(stdout)
}

const lines = run('--brief', '--json')
assert.ok(lines.length >= 25, `only ${lines.length} lines`)
for (const line of lines) {
  const mayBeNothing = line.name === 'idle' || line.name.startsWith('growth.')
  assert.ok(mayBeNothing ? Number.isFinite(line.ours) : line.ours > 0, JSON.stringify(line))
  assert.ok(line.bound === null || line.ratio > 0, JSON.stringify(line))
}
