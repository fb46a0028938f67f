// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// Judges what the sandbox recorded during a whole test run, and prints the coverage table.
//
// Usage: node check.mjs FOLDER_OF_RECORDINGS COVERAGE_FILE [--write]
//   Fails on what breaks the contract, on what was not tried, and when COVERAGE_FILE is not what it should be; --write writes it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { asMarkdown, asNamedIn, asText } from './coverage.mjs'
import { judge, readExchange } from './judge.mjs'

const [folder, coverageFile, option] = process.argv.slice(2)
// What a killed test left half-written has another name.
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{40}$/.test(name)) : []
const exchanges = names.map((name) => readExchange(readFileSync(join(folder, name), 'utf8')))
const { rows, problems, gaps } = judge(exchanges)

console.log(asText(rows))
for (const [problem, exchange] of problems) {
  console.log(`\nBreaks the contract: ${problem}`)
  console.log(`  asked: ${exchange.method} ${JSON.stringify(exchange.request)?.slice(0, 400)}`)
  console.log(`  answered: ${exchange.responseText.slice(0, 400)}`)
}
for (const gap of gaps) console.log(`Not tried: ${gap}`)

if (option === '--write') writeFileSync(coverageFile, asMarkdown(rows))
const written = existsSync(coverageFile) ? readFileSync(coverageFile, 'utf8') : ''
const isCurrent = written === asMarkdown(asNamedIn(written, rows))
if (!isCurrent) console.log(`${coverageFile} is out of date: run this with --write after a whole test run.`)
console.log(
  `${exchanges.length} exchanges of different shape, ${problems.size} break the contract, ${gaps.length} gaps in ${rows.length} endpoints.`
)
process.exitCode = problems.size === 0 && gaps.length === 0 && isCurrent ? 0 : 1
