import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { storeZip } from '../support/zip.ts'

/** A module that was made up, with all that a mirror serves of it and that go.sum says of it. */
export type MadeModule = {
  readonly path: string
  readonly version: string
  /** Bytes by the path below a mirror's root. */
  readonly files: Readonly<Record<string, Buffer>>
  readonly gosum: readonly string[]
}

/** A module of one Go file, about `size` bytes, that go accepts. */
export function makeModule(path: string, size = 2000): MadeModule {
  const version = 'v1.0.0'
  const gomod = Buffer.from(`module ${path}\n\ngo 1.21\n`)
  const source = Buffer.from(
    `package made\n\n// ${createHash('sha256')
      .update(path)
      .digest('hex')
      .repeat(size / 64)}\n`,
  )
  const content = { [`${path}@${version}/go.mod`]: gomod, [`${path}@${version}/made.go`]: source }
  const base = `${path}/@v/${version}`
  return {
    path,
    version,
    files: {
      [`${base}.info`]: Buffer.from(JSON.stringify({ Version: version, Time: '2026-01-01T00:00:00Z' })),
      [`${base}.mod`]: gomod,
      [`${base}.zip`]: storeZip(content),
    },
    gosum: [`${path} ${version} ${h1(content)}`, `${path} ${version}/go.mod ${h1({ 'go.mod': gomod })}`],
  }
}

/** Writes a project that requires these modules, one on each line from line 6 on. */
export async function writeProject(folder: string, modules: readonly MadeModule[]): Promise<void> {
  const requirements = modules.map(({ path, version }) => `\t${path} ${version}`)
  const files = {
    'go.mod': ['module example.com/app', '', 'go 1.21', '', 'require (', ...requirements, ')', ''].join('\n'),
    'go.sum': modules
      .flatMap(({ gosum }) => [...gosum, ''])
      .filter((line) => line !== '')
      .concat('')
      .join('\n'),
    'app.go': `package app\n\nimport (\n${modules.map(({ path }) => `\t_ "${path}"`).join('\n')}\n)\n`,
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

/** The hash of go.sum: golang.org/x/mod/sumdb/dirhash, Hash1. */
function h1(content: Readonly<Record<string, Buffer>>): string {
  const lines = Object.keys(content)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(content[name] ?? '')
          .digest('hex')}  ${name}\n`,
    )
  return `h1:${createHash('sha256').update(lines.join('')).digest('base64')}`
}
