// `node scripts/release-notes.mjs X.Y.Z` prints that version's section of CHANGELOG.md, and fails if there is none or it is empty.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const version = process.argv[2] ?? ''
const changelog = readFileSync(join(dirname(import.meta.dirname), 'CHANGELOG.md'), 'utf8')
const section = changelog
  .split(/^## /m)
  .find((text) => text.startsWith(`${version}\n`) || text.startsWith(`${version} `))
const notes = section?.slice(section.indexOf('\n')).trim() ?? ''

if (version !== '' && notes !== '') process.stdout.write(`${notes}\n`)
else {
  process.stderr.write(
    `CHANGELOG.md has no section "## ${version}" with notes in it. Write one, and tag the commit that has it.\n`,
  )
  process.exitCode = 1
}
