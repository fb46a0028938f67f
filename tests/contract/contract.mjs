// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// The vendor's published OpenAPI document as a judge of requests and responses.
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { openapi } from '@seamapi/types/connect'

const annotations = new Set(['example', 'deprecated', 'discriminator', 'xml', 'externalDocs', 'nullable'])
const literals = new Set(['enum', 'default', 'required', 'const'])
const nothing = { type: 'null' }
const demandsNothing = (choice) => choice.type === 'object' && Object.keys(choice.properties ?? {}).length === 0

// OpenAPI 3.0 is not JSON Schema: `nullable` and boolean bounds say nothing to Ajv, which would skip what it does not know.
const converted = (schema) => {
  if (Array.isArray(schema)) return schema.map(converted)
  if (schema === null || typeof schema !== 'object') return schema
  const result = {}
  for (const [key, value] of Object.entries(schema)) {
    if ((annotations.has(key) && typeof value !== 'object') || key === 'discriminator' || key.startsWith('x-')) continue
    if (key === 'properties') {
      result.properties = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, converted(member)]))
    } else {
      result[key] = literals.has(key) ? value : converted(value)
    }
  }
  // "Some text, or a date as text": a date is both. "One of these, or nothing": all fit a choice that demands nothing.
  // oneOf would refuse either.
  if (result.oneOf?.every((choice) => choice.type === 'string') || result.oneOf?.some(demandsNothing)) {
    // What need not be sent must still be right where it is.
    const properties = Object.assign({}, ...result.oneOf.map((choice) => choice.properties))
    result.anyOf = result.oneOf.map((choice) => (demandsNothing(choice) ? { ...choice, properties } : choice))
    delete result.oneOf
  }
  for (const [exclusive, bound] of [['exclusiveMinimum', 'minimum'], ['exclusiveMaximum', 'maximum']]) {
    if (typeof result[exclusive] !== 'boolean') continue
    if (result[exclusive]) {
      result[exclusive] = result[bound]
      delete result[bound]
    } else {
      delete result[exclusive]
    }
  }
  if (schema.nullable !== true) return result
  // Of "result", where there is none yet, the document says that it may be null, and nothing else.
  return Object.keys(result).every((key) => key === 'description') ? nothing : { anyOf: [nothing, result] }
}

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema({ $id: 'seam', components: { schemas: converted(openapi.components.schemas) } })

const compile = (schema) =>
  ajv.compile(JSON.parse(JSON.stringify(converted(schema)).replaceAll('"#/components/', '"seam#/components/')))

const jsonSchema = (part) => part?.content?.['application/json']?.schema
const requestSchema = (path) => jsonSchema(openapi.paths[path]?.post?.requestBody)
const responseSchema = (path) => jsonSchema(openapi.paths[path]?.post?.responses?.['200'])

const checker = (schemaOf) => {
  const compiled = new Map()
  return (path, body) => {
    if (!compiled.has(path)) {
      const schema = schemaOf(path)
      compiled.set(path, schema ? compile(schema) : () => true)
    }
    const validate = compiled.get(path)
    return validate(body) ? [] : validate.errors.map((error) => `${error.instancePath || '/'} ${error.message}`)
  }
}

export const isPath = (path) => openapi.paths[path] !== undefined
// What is wrong with a body, by the contract; empty where nothing is.
export const requestProblems = checker(requestSchema)
export const responseProblems = checker(responseSchema)

const resolved = (schema) =>
  schema?.$ref ? resolved(openapi.components.schemas[schema.$ref.split('/').pop()]) : (schema ?? {})
const merged = (one, other) => ({
  properties: { ...one.properties, ...other.properties },
  required: [...new Set([...one.required, ...other.required])],
})

const flattened = (reference) => {
  const schema = resolved(reference)
  let variants = [{ properties: schema.properties ?? {}, required: schema.required ?? [] }]
  for (const part of schema.allOf ?? []) {
    variants = variants.flatMap((variant) => flattened(part).map((other) => merged(variant, other)))
  }
  const choices = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
  if (choices.length === 0) return variants
  return variants.flatMap((variant) => choices.flatMap(flattened).map((other) => merged(variant, other)))
}

// The ways in which a path takes its parameters, one for each branch of its oneOf: {properties, required}.
export const requestVariants = (path) => flattened(requestSchema(path))

// The members below `schema`, as "user_identity.full_name"; those of free maps have no names.
export const memberPaths = (schema) =>
  flattened(schema)
    .flatMap(({ properties }) => Object.entries(properties))
    .flatMap(([name, member]) => {
      const inner = resolved(member)
      const below = memberPaths(inner.type === 'array' ? inner.items : inner)
      return [name, ...below.map((path) => `${name}.${path}`)]
    })

export const requestMembers = (path) => [...new Set(memberPaths(requestSchema(path) ?? {}))]
