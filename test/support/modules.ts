import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storeZip } from './zip.ts'

/** A made-up module version. */
export type MadeModule = {
  readonly path: string
  readonly version: string
  readonly info: Buffer
  readonly mod: Buffer
  readonly zip: Buffer
}

/** Makes modules that a real go command accepts: `example.test/m000@v1.0.0` and so on. */
export function makeModules(count: number, bytes = 2_000, prefix = 'example.test/m'): MadeModule[] {
  return Array.from({ length: count }, (_, index) => {
    return makeModule(`${prefix}${String(index).padStart(3, '0')}`, 'v1.0.0', bytes)
  })
}

/**
 * Makes one module version with a Go file and bytes that do not compress, about as many as its zip has. `files` are added, or
 * replace the module's own.
 */
export function makeModule(
  path: string,
  version = 'v1.0.0',
  bytes = 2_000,
  files: Readonly<Record<string, string | Buffer>> = {},
): MadeModule {
  const content = {
    'go.mod': `module ${path}\n\ngo 1.21\n`,
    'm.go': `package m\n\n// Name is the module.\nconst Name = "${path}"\n`,
    'data.bin': noise(path + version, bytes),
    ...files,
  }
  const zip = storeZip(
    Object.fromEntries(Object.entries(content).map(([name, text]) => [`${path}@${version}/${name}`, text])),
  )
  const info = Buffer.from(JSON.stringify({ Version: version, Time: '2026-01-02T03:04:05Z' }))
  return { path, version, info, mod: Buffer.from(content['go.mod']), zip }
}

/** The files of modules by their path below a GOPROXY (`go help goproxy`); a capital letter is a `!` and the small one. */
export function treeOf(modules: readonly MadeModule[]): Map<string, Buffer> {
  const tree = new Map<string, Buffer>()
  const escaped = (name: string) => name.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)
  for (const { path, version, info, mod, zip } of modules) {
    const folder = escaped(path)
    const earlier = tree.get(`${folder}/@v/list`) ?? ''
    for (const [kind, bytes] of Object.entries({ info, mod, zip })) {
      tree.set(`${folder}/@v/${escaped(version)}.${kind}`, bytes)
    }
    tree.set(`${folder}/@v/list`, Buffer.from(`${earlier}${version}\n`))
    tree.set(`${folder}/@latest`, info)
  }
  return tree
}

/** The text of a go.sum for these modules. */
export function gosumOf(modules: readonly MadeModule[]): string {
  return modules
    .flatMap(({ path, version, mod, zip }) => {
      return [`${path} ${version} ${hashStoredZip(zip)}`, `${path} ${version}/go.mod ${hash1([['go.mod', mod]])}`]
    })
    .join('\n')
    .concat('\n')
}

/** Writes a project that requires and imports the modules, the first of them in line 6 of its go.mod. */
export async function writeProject(
  folder: string,
  modules: readonly MadeModule[],
  gosum = gosumOf(modules),
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const lines = modules.map(({ path, version }) => `\t${path} ${version}\n`).join('')
  await writeFile(join(folder, 'go.mod'), `module example.test/project\n\ngo 1.21\n\nrequire (\n${lines})\n`)
  await writeFile(join(folder, 'go.sum'), gosum)
  const imports = modules.map(({ path }) => `\t_ "${path}"\n`).join('')
  await writeFile(join(folder, 'project.go'), `package project\n\nimport (\n${imports})\n`)
}

/** Hash1 of golang.org/x/mod/sumdb/dirhash, written here once more so that the tests do not believe the code they test. */
function hash1(files: readonly (readonly [string, Buffer])[]): string {
  const sha = (data: string | Buffer) => createHash('sha256').update(data)
  const lines = files.map(([name, bytes]) => `${sha(bytes).digest('hex')}  ${name}\n`)
  const sorted = lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
  return `h1:${sha(sorted.join('')).digest('base64')}`
}

function hashStoredZip(zip: Buffer): string {
  const files: [string, Buffer][] = []
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const size = zip.readUInt32LE(at + 18)
    const name = zip.readUInt16LE(at + 26)
    const from = at + 30 + name
    files.push([zip.toString('utf8', at + 30, from), zip.subarray(from, from + size)])
    at = from + size
  }
  return hash1(files)
}

/** Bytes that look random and are the same in every run. */
function noise(seed: string, length: number): Buffer {
  const parts: Buffer[] = []
  for (let index = 0; index * 64 < length; index++) {
    parts.push(createHash('sha512').update(`${seed}${index}`).digest())
  }
  return Buffer.concat(parts).subarray(0, length)
}
