// `npm run api`: make src/api/schema.d.ts of openapi.json, which `python -m tools.description` writes.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

import openapi, { astToString } from 'openapi-typescript'

const source = readFileSync('openapi.json')
const types = await openapi(JSON.parse(source.toString()), {
  alphabetize: true,
  defaultNonNullable: false, // tools/description.py says what answers always hold
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
})
const hash = createHash('sha256').update(source).digest('hex')
writeFileSync('src/api/schema.d.ts', `// Made by \`npm run api\`; do not edit. Of the description with SHA-256 ${hash}\n\n${astToString(types)}`)
