// After a build: lay a .br and a .gz beside every text file, so that the server compresses nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const LEAST = 1024 // smaller files are sent as they are
const folder = '../src/vgenflow/frontend/dist'
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants

for (const name of readdirSync(folder, { recursive: true })) {
  if (!/\.(js|css|svg)$/.test(name)) continue
  const file = join(folder, name)
  const data = readFileSync(file)
  if (data.length < LEAST) continue
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: data.length }
  writeFileSync(`${file}.br`, brotliCompressSync(data, { params }))
  writeFileSync(`${file}.gz`, gzipSync(data, { level: 9 }))
}
