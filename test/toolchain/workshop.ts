import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Fault } from '../../src/causes/fault.ts'
import { FaultError } from '../../src/causes/fault-error.ts'
import { hashZip } from '../../src/fetch/verify/dirhash.ts'
import { parseGoQuery } from '../../src/goversion/go-query.ts'
import { planMirrors } from '../../src/mirrors/plan.ts'
import { openNetwork } from '../../src/network/network.ts'
import { goPlatform } from '../../src/toolchain/platform.ts'
import { type ProvidedGo, provideGo } from '../../src/toolchain/provide.ts'
import { Signer } from '../support/memory-log.ts'
import { fakeToolchain, type Mischief, makeStock, openMirror, type Stock, type TestMirror } from './mirror.ts'

export const signer = new Signer('sum.test')
export const releases = ['1.98.0', '1.98.7', '1.99.1', '1.99.2', '1.100rc1']
export const { os, arch, runnerArch } = goPlatform()

export type Asking = {
  /** A GOPROXY list instead of the mirrors that were opened, in their order. */
  readonly goproxy?: string
  readonly gosumdb?: string
  /** A folder before the system's on PATH. */
  readonly path?: string
  readonly goroot?: string
}

/** A place to ask for Go in: mirrors on loopback, a tool folder, and what was told meanwhile. New for each test. */
export class Workshop {
  stock!: Stock
  room = ''
  mirrors: TestMirror[] = []
  faults: Fault[] = []
  said: string[] = []

  async set(): Promise<void> {
    const made = releases.map(async (release) => {
      const zip = fakeToolchain(release)
      return { release, zip, h1: await hashZip({ bytes: zip }) }
    })
    this.stock = makeStock(signer, await Promise.all(made))
    this.room = await mkdtemp(join(tmpdir(), 'provide-'))
    this.mirrors = []
    this.faults = []
    this.said = []
  }

  async clear(): Promise<void> {
    await Promise.all(this.mirrors.map((mirror) => mirror.close()))
    await rm(this.room, { recursive: true, force: true })
  }

  /** Opens one more mirror, to be asked after those that are open. */
  async open(mischief?: Mischief, from = this.stock): Promise<TestMirror> {
    const mirror = await openMirror(from, mischief)
    this.mirrors.push(mirror)
    return mirror
  }

  async provide(text: string, asking: Asking = {}): Promise<ProvidedGo> {
    const query = parseGoQuery(text)
    if (query === undefined) throw new Error(`${text} is no query`)
    const goproxy = asking.goproxy ?? this.mirrors.map(({ url }) => url).join(',')
    const { plan } = planMirrors({ list: goproxy }, { value: '', unchanged: false })
    const env = { PATH: `${asking.path ?? ''}:/usr/bin:/bin`, ...(asking.goroot ? { GOROOT: asking.goroot } : {}) }
    const network = openNetwork({ env })
    try {
      return await provideGo(query, {
        env,
        plan,
        network,
        gosumdb: asking.gosumdb ?? signer.verifierKey,
        toolFolder: join(this.room, 'tools'),
        temp: join(this.room, 'temp'),
        stallMs: 500,
        onFault: (fault) => void this.faults.push(fault),
        onProgress: () => {},
        onInfo: (line) => void this.said.push(line),
        signal: new AbortController().signal,
      })
    } finally {
      await network.close()
    }
  }

  /** The cause and the text of the fault that it ends with. */
  async fail(text: string, asking: Asking = {}): Promise<string> {
    const error = await this.provide(text, asking).catch((error: unknown) => error)
    if (error instanceof FaultError) return `${error.fault.cause}: ${error.fault.text}`
    throw new Error('it did not fail as it should', { cause: error })
  }

  /** The versions in the tool folder, and what is beside them. */
  async kept(): Promise<readonly string[]> {
    const names = await readdir(join(this.room, 'tools', 'go'), { recursive: true }).catch(() => [])
    return names.filter((name) => name.split(/[\\/]/).length <= 2).toSorted()
  }

  /** How often any of the mirrors was asked for such a path. */
  asks(path: RegExp): number {
    return this.mirrors.flatMap(({ asked }) => asked).filter((asked) => path.test(asked)).length
  }
}

/** A workshop that is set up before each test of the file, and cleared after it. */
export function useWorkshop(): Workshop {
  const workshop = new Workshop()
  beforeEach(() => workshop.set())
  afterEach(() => workshop.clear())
  return workshop
}
