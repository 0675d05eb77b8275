// After a build: lay a .br and a .gz beside every text file, so that the server compresses nothing. What an
// earlier build left is removed after a day: until then pages that are open may still ask for it.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const LEAST = 1024 // smaller files are sent as they are
const DAY = 24 * 3600 * 1000
const folder = '../src/vgenflow/frontend/dist'
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants

const chunks = Object.values(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
const built = new Set(chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]))

for (const name of readdirSync(join(folder, 'assets'))) {
  const file = join(folder, 'assets', name)
  const isOld = Date.now() - statSync(file).mtimeMs > DAY
  if (isOld && !built.has(`assets/${name.replace(/\.(br|gz)$/, '')}`)) rmSync(file)
}
for (const name of [...built, 'mark.svg'].filter((name) => /\.(js|css|svg)$/.test(name))) {
  const file = join(folder, name)
  const data = readFileSync(file)
  if (data.length < LEAST) continue
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: data.length }
  writeFileSync(`${file}.br`, brotliCompressSync(data, { params }))
  writeFileSync(`${file}.gz`, gzipSync(data, { level: 9 }))
}
