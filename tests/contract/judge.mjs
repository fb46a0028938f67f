// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// Holds recorded exchanges against the published contract: requests that were taken, every answer, every refusal.
import { isPath, requestMembers, requestProblems, requestVariants, responseProblems } from './contract.mjs'
import { documentedRefusals, extraParameters, servedPaths, typedPaths } from './scope.mjs'

const parsed = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// One recording: a line of JSON about the exchange, then the body of the answer.
export const readExchange = (text) => {
  const end = text.indexOf('\n')
  const exchange = JSON.parse(text.slice(0, end))
  const responseText = text.slice(end + 1)
  return {
    ...exchange,
    isOurs: exchange.userAgent.startsWith('Latchkey/'),
    request: parsed(exchange.request),
    response: parsed(responseText),
    responseText,
  }
}

const isText = (value) => typeof value === 'string'
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

const treeProblems = (tree, at) => {
  if (!isObject(tree)) return [`${at} is no object`]
  const errors = tree._errors
  const own = Array.isArray(errors) && errors.every(isText) ? [] : [`${at}._errors is no list of texts`]
  const below = Object.entries(tree).filter(([name]) => name !== '_errors')
  return [...own, ...below.flatMap(([name, branch]) => treeProblems(branch, `${at}.${name}`))]
}

// A refusal comes in the envelope {"error":{type, message, …},"ok":false}, but for what the router itself refuses.
export const envelopeProblems = ({ status, contentType, hasRequestId, response, responseText, path }) => {
  if (!contentType.startsWith('application/json')) {
    const isRouters = (status === 404 && !isPath(path)) || (status === 400 && responseText === 'Invalid JSON')
    return isRouters ? [] : ['a refusal is no JSON']
  }
  const { error, ok } = response ?? {}
  const found = []
  if (ok !== false) found.push('ok is not false')
  if (!hasRequestId) found.push('there is no seam-request-id')
  if (!isObject(error)) return [...found, 'there is no error']
  if (!isText(error.type) || !/^[a-z_]+$/.test(error.type)) found.push('error.type is no snake_case text')
  if (!isText(error.message) || error.message === '') found.push('error.message is no text')
  if (error.validation_errors !== undefined) found.push(...treeProblems(error.validation_errors, 'validation_errors'))
  return found
}

// An answer says so, in JSON, and can be asked about by its id.
const answerProblems = ({ path, contentType, hasRequestId, response }) => [
  ...(contentType.startsWith('application/json') ? [] : ['an answer is no JSON']),
  ...(hasRequestId ? [] : ['there is no seam-request-id']),
  ...(response?.ok === true ? [] : ['ok is not true']),
  ...responseProblems(path, response),
]

// "user_identity.full_name" and the like, of the members an actual body has.
const membersOf = (value, prefix = '') => {
  if (Array.isArray(value)) return value.flatMap((each) => membersOf(each, prefix))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) => [prefix + name, ...membersOf(member, `${prefix}${name}.`)])
}

const unknownMembers = (path, request) => {
  const { known } = waysOf(path)
  return Object.keys(request).filter((name) => !known.has(name) && !extraParameters[path]?.includes(name))
}

const knownWays = new Map()
const waysOf = (path) => {
  if (!knownWays.has(path)) {
    const variants = requestVariants(path).map(({ properties, required }) => ({ all: Object.keys(properties), required }))
    knownWays.set(path, { variants, known: new Set(variants.flatMap(({ all }) => all)) })
  }
  return knownWays.get(path)
}

const isRefusedInput = ({ status, response }) => status === 400 && response?.error?.type === 'invalid_input'

const problemsOf = (exchange) => {
  const { path, method, status, request, response, isOurs } = exchange
  if (!isPath(path)) return status === 200 ? [] : envelopeProblems(exchange)
  const found = status === 200 ? answerProblems(exchange) : envelopeProblems(exchange)
  const bodyCounts = isObject(request) && method !== 'GET'
  if (bodyCounts && (status === 200 || (isOurs && !isRefusedInput(exchange)))) {
    found.push(...requestProblems(path, request).map((text) => `request: ${text}`))
    if (isOurs) found.push(...unknownMembers(path, request).map((name) => `request: /${name} is not in the contract`))
  }
  return found
}

const hasExactly = (keys, wanted) => keys.size === wanted.length && wanted.every((name) => keys.has(name))

// Each variant: once with what is required, once with each optional parameter alone, and once with all of them.
const missingOfVariant = ({ all, required }, requests) => {
  const own = requests
    .map((request) => new Set(Object.keys(request)))
    .filter((keys) => required.every((name) => keys.has(name)) && [...keys].every((name) => all.includes(name)))
  const optional = all.filter((name) => !required.includes(name))
  const together = optional.length > 1 ? [[...required, ...optional]] : []
  const wanted = [required, ...optional.map((name) => [...required, name]), ...together]
  return wanted.filter((names) => !own.some((keys) => hasExactly(keys, names))).map((names) => `{${names}}`)
}

// What of a typed function's requests was not seen.
const missingRequests = (path, requests) => {
  const seen = new Set(requests.flatMap((request) => membersOf(request)))
  const unseen = requestMembers(path).filter((member) => member.includes('.') && !seen.has(member))
  return [...waysOf(path).variants.flatMap((variant) => missingOfVariant(variant, requests)), ...unseen]
}

const rowOf = (path, exchanges) => {
  const ours = exchanges.filter(({ isOurs, request }) => isOurs && isObject(request)).map(({ request }) => request)
  const valid = ours.filter((request) => requestProblems(path, request).length === 0)
  const isTyped = typedPaths.includes(path)
  const refused = exchanges.filter(({ status, response }) => status >= 400 && isText(response?.error?.type))
  return {
    path,
    isTyped,
    variants: waysOf(path).variants.length,
    parameters: waysOf(path).known.size,
    missing: isTyped ? missingRequests(path, valid) : [],
    responses: exchanges.filter(({ status }) => status === 200).length,
    refusals: [...new Set(refused.map(({ status, response }) => `${status} ${response.error.type}`))].sort(),
  }
}

const emptyCells = ({ path, missing, responses, refusals }) => [
  ...missing.map((what) => `${path}: the client never sent ${what}`),
  ...(responses === 0 ? [`${path}: the sandbox never answered`] : []),
  ...(refusals.length === 0 ? [`${path}: the sandbox never refused`] : []),
]

// `place`: a path, a namespace, or everywhere.
const isAt = (path, place) => [undefined, path, path.slice(0, path.lastIndexOf('/'))].includes(place)

const unseenRefusals = (exchanges) =>
  documentedRefusals
    .filter(
      ([status, type, place]) =>
        !exchanges.some(
          (each) => each.status === status && each.response?.error?.type === type && isAt(each.path, place)
        )
    )
    .map((refusal) => `never seen: ${refusal.join(' ')}`)

// Node 18 has no Map.groupBy.
const byPath = (exchanges) => {
  const groups = new Map(servedPaths.map((path) => [path, []]))
  for (const exchange of exchanges) groups.get(exchange.path)?.push(exchange)
  return groups
}

// {rows, problems, gaps} of all exchanges: the coverage of each path, what breaks the contract, and what was not tried.
export const judge = (exchanges) => {
  const groups = byPath(exchanges)
  const problems = new Map()
  for (const exchange of exchanges) {
    for (const problem of problemsOf(exchange)) {
      const text = `${exchange.path} ${exchange.status}: ${problem.replaceAll(/\/\d+/g, '/#')}`
      problems.set(text, problems.get(text) ?? exchange)
    }
  }
  const rows = servedPaths.map((path) => rowOf(path, groups.get(path)))
  return { rows, problems, gaps: [...rows.flatMap(emptyCells), ...unseenRefusals(exchanges)] }
}
