import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Fault } from '../../src/causes/fault.ts'
import { FaultError } from '../../src/causes/fault-error.ts'
import { RunLog } from '../../src/events/run-log.ts'
import { hashZip } from '../../src/gomod/dirhash.ts'
import { parseGoQuery } from '../../src/goversion/go-query.ts'
import { openToolFinder } from '../../src/host/tool-finder.ts'
import { planMirrors } from '../../src/mirrors/plan.ts'
import { openNetwork } from '../../src/network/network.ts'
import { goPlatform } from '../../src/toolchain/platform.ts'
import { type ProvidedGo, provideGo } from '../../src/toolchain/provide.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { Signer } from '../support/memory-log.ts'
import type { Rule } from '../support/misbehaviours.ts'
import { fakeToolchain, ToolchainReleases } from '../support/toolchain-releases.ts'

export const signer = new Signer('sum.test')
export const releases = ['1.98.0', '1.98.7', '1.99.1', '1.99.2', '1.100rc1']
export const { os, arch, runnerArch } = goPlatform()

export type Settings = {
  /** A GOPROXY list instead of the mirrors that were opened, in their order. */
  readonly goproxy?: string
  readonly gosumdb?: string
  /** A folder before the system's on PATH. */
  readonly path?: string
  readonly goroot?: string
}

/** Mirrors of Go on loopback, a folder for tools, and what was reported. New for each test. */
export class ToolchainFixture {
  releases!: ToolchainReleases
  folder = ''
  mirrors: FaultMirror[] = []
  faults: Fault[] = []
  infos: string[] = []

  async setUp(): Promise<void> {
    const made = releases.map(async (release) => {
      const zip = fakeToolchain(release)
      return { release, zip, h1: await hashZip({ bytes: zip }) }
    })
    this.releases = new ToolchainReleases(signer, await Promise.all(made))
    this.folder = await mkdtemp(join(tmpdir(), 'provide-'))
    this.mirrors = []
    this.faults = []
    this.infos = []
  }

  async tearDown(): Promise<void> {
    await Promise.all(this.mirrors.map((mirror) => mirror.close()))
    await rm(this.folder, { recursive: true, force: true })
  }

  /** Opens one more mirror, which comes after those that are open. */
  async open(misbehave?: Rule, tree = this.releases): Promise<FaultMirror> {
    const mirror = await FaultMirror.open({ tree, ...(misbehave && { misbehave }) })
    this.mirrors.push(mirror)
    return mirror
  }

  async provide(text: string, settings: Settings = {}): Promise<ProvidedGo> {
    const query = parseGoQuery(text)
    if (query === undefined) throw new Error(`${text} is not a query`)
    const goproxy = settings.goproxy ?? this.mirrors.map(({ url }) => url).join(',')
    const { plan } = planMirrors({ list: goproxy }, { value: '', unchanged: false })
    const env = {
      PATH: `${settings.path ?? ''}:/usr/bin:/bin`,
      ...(settings.goroot ? { GOROOT: settings.goroot } : {}),
    }
    const network = openNetwork({ env })
    try {
      return await provideGo(query, {
        env,
        plan,
        network,
        gosumdb: settings.gosumdb ?? signer.verifierKey,
        toolFolder: join(this.folder, 'tools'),
        openTools: openToolFinder,
        temp: join(this.folder, 'temp'),
        stallMs: 500,
        log: new RunLog([(event) => void (event.type === 'fault' && this.faults.push(event.fault))]),
        onInfo: (line) => void this.infos.push(line),
        signal: new AbortController().signal,
      })
    } finally {
      await network.close()
    }
  }

  /** Provides Go in vain: the cause and the text of the fault. */
  async fail(text: string, settings: Settings = {}): Promise<string> {
    const error = await this.provide(text, settings).catch((error: unknown) => error)
    if (error instanceof FaultError) return `${error.fault.cause}: ${error.fault.text}`
    throw new Error('it did not fail as it should', { cause: error })
  }

  /** The versions in the tool folder, and what is beside them. */
  async versions(): Promise<readonly string[]> {
    const names = await readdir(join(this.folder, 'tools', 'go'), { recursive: true }).catch(() => [])
    return names.filter((name) => name.split(/[\\/]/).length <= 2).toSorted()
  }

  /** How many requests for such a path the mirrors have had together. */
  requestsFor(pattern: RegExp): number {
    return this.mirrors.flatMap(({ paths }) => paths).filter((path) => pattern.test(path)).length
  }
}

/** A fixture that is set up before each test of the file, and torn down after it. */
export function useToolchain(): ToolchainFixture {
  const fixture = new ToolchainFixture()
  beforeEach(() => fixture.setUp())
  afterEach(() => fixture.tearDown())
  return fixture
}
