import { createHash } from 'node:crypto'
import { type GoPlatform, goPlatform } from '../../src/toolchain/platform.ts'
import type { MirrorTree } from './fault-mirror.ts'
import { MemoryLog, type Signer } from './memory-log.ts'
import { makeZip, type Zipped } from './zip.ts'

const here = goPlatform()
const { os, arch } = here

/** The module version of a release, for this machine if no other platform is given. */
export function moduleVersion(release: string, platform: Pick<GoPlatform, 'os' | 'arch'> = here): string {
  return `v0.0.1-go${release}.${platform.os}-${platform.arch}`
}

/** A Go that is a shell script: it knows its version and where it lies, and leaves all else to another go, if one is given. */
export function fakeToolchain(release: string, more: readonly Zipped[] = [], go = ''): Buffer {
  const script = `#!/bin/sh
case "$*" in
version) echo "go version go${release} ${os}/${arch}" ;;
"env GOVERSION") echo "go${release}" ;;
"env GOROOT") cd "$(dirname "$0")/.." && pwd ;;
"env GOBIN GOPATH") printf '%s\\n/home/me/go:/srv/go\\n' "$GOBIN" ;;
${go === '' ? '' : `*) unset GOTOOLCHAIN_INTERNAL_SWITCH_VERSION; GOTOOLCHAIN=local exec "${go}" "$@" ;;`}
esac
`
  const prefix = `golang.org/toolchain@${moduleVersion(release)}`
  return makeZip(
    [
      { name: 'VERSION', content: `go${release}\n` },
      { name: 'bin/go', content: script },
      { name: 'src/_go.mod', content: 'module std\n' },
      ...more,
    ].map((file) => ({ ...file, name: `${prefix}/${file.name}` })),
  )
}

/** A release with its zip, and the hash that the checksum database has of it. */
export type Release = { readonly release: string; readonly zip: Buffer; readonly h1: string }

/** The files of a mirror that has Go itself: zips of releases, their list, and a checksum database. */
export class ToolchainReleases {
  readonly log: MemoryLog
  readonly #zips: ReadonlyMap<string, Buffer>

  constructor(signer: Signer, releases: readonly Release[], platform: Pick<GoPlatform, 'os' | 'arch'> = here) {
    const records = releases.map(({ release, h1 }) => ({
      name: 'golang.org/toolchain',
      version: moduleVersion(release, platform),
      h1,
    }))
    const others = Array.from({ length: 300 }, (_, n) => ({
      name: `example.test/m${n}`,
      version: 'v1.0.0',
      h1: `h1:${createHash('sha256').update(String(n)).digest('base64')}`,
    }))
    this.log = new MemoryLog(signer, [...others, ...records])
    this.#zips = new Map(releases.map(({ release, zip }) => [moduleVersion(release, platform), zip]))
  }

  get(path: string): Buffer | string | undefined {
    const sumdb = `sumdb/${this.log.signer.name}/`
    if (path.startsWith(sumdb)) return this.database.get(path.slice(sumdb.length))
    if (path === 'golang.org/toolchain/@v/list') return [...this.#zips.keys()].map((version) => `${version}\n`).join('')
    return this.#zips.get(/^golang\.org\/toolchain\/@v\/(.+)\.zip$/.exec(path)?.[1] ?? '')
  }

  zip(release: string): Buffer {
    return this.#zips.get(moduleVersion(release)) ?? Buffer.alloc(0)
  }

  /** The files of the checksum database at its own address. */
  readonly database: MirrorTree = {
    get: (path) => {
      const size = this.log.records.length
      if (path === 'supported') return ''
      if (path.startsWith('tile/')) return this.log.tile(`/${path}`, size)
      return path.startsWith('lookup/') ? this.log.lookup(path.slice('lookup/'.length), size) : undefined
    },
  }
}
