// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// The coverage table, for the console and for docs/api-coverage.md.

const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

const requestCell = ({ isTyped, missing, variants, parameters }) => {
  if (!isTyped) return '–'
  if (missing.length > 0) return `${missing.length} missing`
  return variants > 1 ? `${count(variants, 'way')}, ${count(parameters, 'parameter')}` : count(parameters, 'parameter')
}
const responseCell = ({ responses }) => (responses > 0 ? 'valid' : 'none')
const refusalCell = ({ refusals }) => refusals.join(', ') || 'none'

const cellsOf = (row) => [row.path, requestCell(row), responseCell(row), refusalCell(row)]
const header = ['endpoint', 'request', 'response', 'refusals seen']

export const asText = (rows) => {
  const lines = [header, ...rows.map(cellsOf)]
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)))
  return lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n')
}

// The rows with those refusals alone that `markdown` names: a busy machine may bring about others by the way.
export const asNamedIn = (markdown, rows) => {
  const lines = markdown.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const namedFor = (path) => lines.find((cells) => cells[1] === path)?.[4]?.split(', ') ?? []
  return rows.map((row) => ({ ...row, refusals: row.refusals.filter((refusal) => namedFor(row.path).includes(refusal)) }))
}

export const asMarkdown = (rows) => `# What of the Seam API is covered

Written by \`tests/contract\` from what the client sent and the sandbox answered during the whole test run; a run in which it is no
longer true fails. *Request*: the parameters the client's typed function sends, in each way the published OpenAPI document allows, every body held
against its schema; "–" where the desk has no use for the endpoint and only the sandbox knows it. *Response*: each answer of the
sandbox held against its schema. *Refusals*: those that were seen, each in the service's envelope.

| ${header.join(' | ')} |
|${header.map(() => '---').join('|')}|
${rows.map((row) => `| ${cellsOf(row).join(' | ')} |`).join('\n')}
`
