// `npm run size`: what the home page loads of scripts, compressed, and whether it is below the limit.
import { existsSync, readFileSync, statSync } from 'node:fs'

const LIMIT = 200_000
const ROUTE = ['index.html', 'src/pages/home/Home.tsx', 'src/locales/en/common.json', 'src/locales/en/home.json']
const folder = '../src/vgenflow/frontend/dist'
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))

/** The chunks that an entry loads, itself among them. */
function loaded(name, found = new Set()) {
  const chunk = manifest[name]
  if (chunk === undefined || found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const other of chunk.imports ?? []) loaded(other, found)
  return found
}

const files = new Set(ROUTE.flatMap((name) => [...loaded(name)]).filter((file) => file.endsWith('.js')))
const size = (file, suffix) => statSync(existsSync(`${folder}/${file}${suffix}`) ? `${folder}/${file}${suffix}` : `${folder}/${file}`).size
const sum = (suffix) => [...files].reduce((total, file) => total + size(file, suffix), 0)
for (const file of files) console.log(`${(size(file, '.gz') / 1000).toFixed(1).padStart(8)} kB  ${file}`)
console.log(`Home loads ${(sum('.gz') / 1000).toFixed(0)} kB of script by gzip, ${(sum('.br') / 1000).toFixed(0)} kB by brotli; at most ${LIMIT / 1000} kB by gzip.`)
process.exit(sum('.gz') < LIMIT ? 0 : 1)
