// After a build: the licences of all that is built into the pages, as they ask for it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const texts = Object.entries(packages)
  .filter(([folder, told]) => folder !== '' && !told.dev && existsSync(folder))
  .map(([folder, told]) => {
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
    return `${folder.split('node_modules/').pop()} ${told.version} (${told.license})\n\n${text}`
  })
writeFileSync('../src/vgenflow/frontend/dist/licences.txt', `${texts.join('\n\n---\n\n')}\n`)
