import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { hashZip } from '../../../src/gomod/dirhash.ts'
import { cli } from '../../support/cli.ts'
import { fakeGo } from '../../support/fake-go.ts'
import { FaultMirror, type MirrorTree } from '../../support/fault-mirror.ts'
import { Signer } from '../../support/memory-log.ts'
import { always, on, type Rule } from '../../support/misbehaviours.ts'
import { makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { quietEnv } from '../../support/quiet-env.ts'
import { fakeToolchain, ToolchainReleases } from '../../support/toolchain-releases.ts'
import { temporaryFolder } from '../../support/tree.ts'

/** How long the slow step of each scene takes: two lines must come meanwhile. */
const slowMs = 11_000
/** The promise is five seconds; a busy machine wakes late. */
const longestSilenceMs = 7000

const modules = makeModules(3)
const realGo = execFileSync('which', ['go'], { encoding: 'utf8' }).trim()
const slowly = slowMs / 1000

/** An answer that comes, but late. */
const late = { kind: 'delay', ms: slowMs } as const

type Scene = {
  readonly args: readonly string[]
  /** Said while it waits. */
  readonly says: RegExp
  readonly misbehave?: Rule
  readonly tree?: MirrorTree
  readonly env?: Readonly<Record<string, string | undefined>>
  /** What the slow go does before it is the real one. */
  readonly go?: string
  /** It would go on for long, and is ended once it has said so twice. */
  readonly endsEarly?: boolean
  /** Pieces of standard input, one a second. */
  readonly input?: readonly string[]
}

const signer = new Signer('sum.test')
const zip = fakeToolchain('1.98.0')
const releases = new ToolchainReleases(signer, [{ release: '1.98.0', zip, h1: await hashZip({ bytes: zip }) }])

const scenes: readonly (readonly [name: string, scene: Scene])[] = [
  [
    'a mirror that is slow to answer',
    {
      args: ['guard', '--preflight', 'off'],
      misbehave: on('.zip', late, 1),
      says: /waiting for example\.test\/m\d+@v1\.0\.0 \(no answer from .*, \d+ of 20 s\)/,
    },
  ],
  [
    'the preflight',
    {
      args: ['guard', '--preflight-timeout', '20s'],
      misbehave: always(late),
      says: /waiting for the first answer of the mirrors/,
    },
  ],
  [
    'go that unpacks by itself',
    {
      args: ['guard', '--preflight', 'off', '--unpack', 'go'],
      go: `case "$*" in mod*download*) ${realGo} mod download ${modules[0]?.path}; sleep ${slowly} ;; esac`,
      says: /unpacking 1 of 3 modules · waiting for go/,
    },
  ],
  [
    'go that downloads directly',
    {
      args: ['guard'],
      env: { GOPROXY: 'direct', GOFLAGS: '-modcacherw' },
      go: `case "$*" in mod*download*) sleep ${slowly} ;; esac`,
      says: /waiting for go, which checks and unpacks modules/,
    },
  ],
  [
    'go that reads the project',
    {
      args: ['guard', '--preflight', 'off'],
      go: `case "$*" in *mod*edit*|*list*) sleep ${slowly} ;; esac`,
      says: /waiting for go to read the projects/,
    },
  ],
  [
    'Go itself',
    {
      args: ['go', '1.98.0'],
      tree: releases,
      misbehave: on('.zip', late, 1),
      env: { GOSUMDB: signer.verifierKey },
      says: /waiting for golang\.org\/toolchain@.* \(no answer from/,
    },
  ],
  [
    'a bundle that is proven',
    {
      args: ['bundle', '--preflight', 'off', '--output', 'modules.tar'],
      go: `case "$*" in env*GOROOT) sleep ${slowly} ;; esac`,
      says: /loading all packages from the bundle, to prove that it is complete … \d+ s/,
    },
  ],
  [
    'a drill',
    { args: ['drill', '--stall-timeout', '8s', '--timeout', '30s'], says: /staged: .* … \d+ s/, endsEarly: true },
  ],
  [
    'explain of a long log',
    {
      args: ['explain'],
      input: Array.from({ length: slowly }, () => 'go: downloading example.test/m v1.0.0\n'.repeat(100)),
      says: /reading the log, \d+ kB so far/,
    },
  ],
  [
    'doctor at a mirror that is slow to answer',
    {
      args: ['doctor', '--preflight-timeout', '20s'],
      misbehave: always(late),
      says: /asking 127\.0\.0\.1.*, at most 20 s … \d+ s/,
    },
  ],
]

test.for(scenes)(
  'no five seconds pass without a line: %s',
  { concurrent: true },
  async ([, scene], { onTestFinished }) => {
    const home = temporaryFolder()
    const project = join(home, 'work')
    await writeProject(project, modules)
    const mirror = await FaultMirror.open({ tree: scene.tree ?? treeOf(modules), ...optional(scene.misbehave) })
    onTestFinished(mirror.close)
    const go = scene.go === undefined ? {} : fakeGo(`${scene.go}\nexec ${realGo} "$@"`).env
    const env = quietEnv(home, { GOPROXY: mirror.url, GOTOOLCHAIN: 'local', TMPDIR: home, ...go, ...scene.env })
    const child = spawn(process.execPath, [cli, ...scene.args], { cwd: project, env, stdio: 'pipe' })
    onTestFinished(() => void child.kill('SIGKILL'))
    const times: number[] = []
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => {
        times.push(performance.now())
        printed += piece.toString()
        const isEnough = printed.split('\n').filter((line) => scene.says.test(line)).length > 1
        if (scene.endsEarly && isEnough) child.kill()
      })
    }
    void feed(child.stdin, scene.input ?? [])
    await once(child, 'close')
    times.push(performance.now())
    expect(printed).toMatch(scene.says)
    const silences = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    expect(Math.max(...silences), printed).toBeLessThan(longestSilenceMs)
  },
)

function optional(misbehave: Rule | undefined): { readonly misbehave?: Rule } {
  return misbehave === undefined ? {} : { misbehave }
}

/** Writes the pieces, one a second, and ends. */
async function feed(stdin: Writable, pieces: readonly string[]): Promise<void> {
  stdin.on('error', () => {})
  for (const piece of pieces) {
    stdin.write(piece)
    await sleep(1000)
  }
  stdin.end()
}
