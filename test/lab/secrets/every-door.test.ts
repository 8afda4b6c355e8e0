import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { makeAuthority } from '../../support/authority.ts'
import { cli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import type { MirrorRequest, Misbehaviour } from '../../support/misbehaviours.ts'
import { makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { shapes } from '../../support/secret-shapes.ts'
import { temporaryFolder, writeTree } from '../../support/tree.ts'

/** One secret for each way in which a job gives them to go, git or modward. */
const secrets = {
  goproxy: 'Pr0xyP4ss"wd/w<th>all#of?it',
  token: 'tok0123456789abcdefT0KEN',
  netrc: 'N3trcSecretWord99',
  envProxy: 'Env1r0nmentProxyPw',
  gitAuth: 'g1tAuthT0kenValue42',
  gitHeader: 'G1tHeaderPasswordZ7',
  linked: 'L1nkedIntoProgr4ms8',
  runtime: 'eyRunt1meT0kenOfTheJob',
}
const written = Object.values(secrets).flatMap((secret) => Object.values(shapes).map((shape) => shape(secret)))
const modules = makeModules(24)
const goroot = (await text(spawn('go', ['env', 'GOROOT']).stdout)).trim()

/** A mirror that repeats what it was sent, and each secret in each shape, in each kind of wrong answer. */
function repeating({ index, headers }: MirrorRequest): Misbehaviour {
  const said = [`you sent ${JSON.stringify(headers)}`, ...pick(index, 6)].join('\n').slice(0, 4000)
  switch (index % 5) {
    case 0:
      return { kind: 'wrong', body: `<html><title>${pick(index, 1)[0]}</title>${said}</html>` }
    case 1:
      return {
        kind: 'redirect',
        to: `https://127.0.0.1:1/x?sig=${encodeURIComponent(secrets.goproxy)}#t=${secrets.token}`,
      }
    case 2:
      return { kind: 'status', status: 404, text: said }
    default:
      return { kind: 'status', status: 500, text: said }
  }
}
const pick = (index: number, count: number) =>
  Array.from({ length: count }, (_, offset) => written[(index * count + offset) % written.length] ?? '')

/** The letters and digits of a text, in lower case: whatever else is in between, a secret is found. */
const plain = (shown: string) => shown.toLowerCase().replace(/[^a-z0-9]/g, '')
const forbidden = Object.entries(secrets).flatMap(([name, secret]) =>
  [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('hex')].map((form) => {
    const letters = plain(form)
    return { name, letters: letters.slice(0, Math.max(8, Math.floor(letters.length / 2))) }
  }),
)
function leaksIn(shown: string): string[] {
  // The runner takes these lines away before anyone sees them.
  const visible = plain(shown.replace(/^::add-mask::.*$/gm, ''))
  return forbidden.flatMap(({ name, letters }) => {
    const at = visible.indexOf(letters)
    return at === -1 ? [] : [`${name}: …${visible.slice(Math.max(0, at - 60), at + 40)}…`]
  })
}

const issued = mkdtempSync(join(tmpdir(), 'modward-secrets-'))
afterAll(() => rmSync(issued, { recursive: true, force: true }))
const authority = makeAuthority(issued)
const tls = authority.issue(['127.0.0.1'])

/** A machine on which every secret is set, and a mirror that is good after `bad` requests. */
async function machine(bad: number) {
  const home = temporaryFolder()
  const mirror = await FaultMirror.open({
    tree: treeOf(modules),
    tls,
    misbehave: (request) => (request.index < bad ? repeating(request) : undefined),
  })
  onTestFinished(() => mirror.close())
  const work = join(home, 'work')
  await writeProject(work, modules)
  mkdirSync(join(home, 'temp'))
  const host = mirror.url.replace('https://', '')
  writeTree(home, { '.netrc': `machine other.test login robot password ${secrets.netrc}\n`, 'event.json': '{}' })
  const password = encodeURIComponent(secrets.goproxy)
  const proxy = `http://robot:${secrets.envProxy}@127.0.0.1:9`
  const env: Record<string, string | undefined> = {
    PATH: `${join(goroot, 'bin')}:${process.env['PATH']}`,
    HOME: home,
    TMPDIR: join(home, 'temp'),
    GOMODCACHE: join(home, 'modcache'),
    GOCACHE: join(home, 'gocache'),
    GOENV: 'off',
    GOTOOLCHAIN: 'local',
    GOTELEMETRY: 'off',
    GOSUMDB: 'off',
    GOPROXY: `https://robot:${password}@${host}|https://${secrets.token}:x-oauth-basic@${host}/second`,
    GOFLAGS: `-modcacherw -ldflags=-X=main.key=${secrets.linked}`,
    HTTPS_PROXY: proxy,
    SSL_CERT_FILE: authority.file,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.https://other.test/.extraheader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`robot:${secrets.gitHeader}`).toString('base64')}`,
    ACTIONS_RUNTIME_TOKEN: secrets.runtime,
  }
  return { home, work, env, mirror }
}

async function run(args: readonly string[], { work, env }: { work: string; env: NodeJS.ProcessEnv }, input = '') {
  const child = spawn(process.execPath, args, { cwd: work, env, stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdin.on('error', () => {}).end(input)
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { shown: `${out}\n${error}`, code }
}

/** All that is in files of a machine but its own netrc and the module cache, names included. */
function filesOf(home: string): string {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^(?:\.netrc$|modcache\/|gocache\/|ask\.log$)/.test(name))
    .map((name) =>
      lstatSync(join(home, name)).isFile() ? `${name}\n${readFileSync(join(home, name), 'latin1')}` : name,
    )
    .join('\n')
}

const fast = ['--attempts', '2', '--backoff', '1ms', '--stall-timeout', '2s', '--preflight-timeout', '2s']
const gitAuth = ['--git-auth', `other.test ${secrets.gitAuth}`]
const files = ['--report', 'report.json', '--trace', 'trace.jsonl', '--metrics', 'metrics.prom']
const always = 1_000_000

const commands: Record<string, { args: readonly string[]; bad: number; input?: string; mayPass?: boolean }> = {
  guard: { args: ['guard', ...fast, ...gitAuth, ...files], bad: always },
  'guard --json --debug': { args: ['guard', '--json', '--debug', ...fast, ...gitAuth, ...files], bad: always },
  'guard, which recovers': {
    args: ['guard', ...fast, ...gitAuth, ...files, '--timeout', '60s'],
    bad: 25,
    mayPass: true,
  },
  doctor: { args: ['doctor'], bad: always, mayPass: true },
  'doctor --json': { args: ['doctor', '--json'], bad: always, mayPass: true },
  run: { args: ['run', ...files, '--debug', '--', 'go', 'mod', 'download'], bad: always },
  bundle: {
    args: ['bundle', '--output', 'bundle', ...gitAuth, ...fast, '--report', 'report.json', '--debug'],
    bad: always,
  },
  go: { args: ['go', '1.99.9', '--debug', '--stall-timeout', '2s'], bad: always },
  explain: {
    args: ['explain', '--debug'],
    bad: 0,
    input: written
      .map((said) => `go: example.test/m@v1.0.0: reading https://a.test: 500 Error\n\tserver response: ${said}\n`)
      .join(''),
  },
  'explain --json': {
    args: ['explain', '--json'],
    bad: 0,
    input: written.map((said) => `go: ${said}: Get "https://a.test/?x=${said}": dial tcp: i/o timeout\n`).join(''),
  },
  'a wrong flag': {
    args: ['guard', '--mirrors', `https://u:${secrets.goproxy}`, '--git-auth', secrets.gitAuth],
    bad: 0,
  },
}

describe('no secret leaves through any door of the command line', () => {
  it.each(Object.keys(commands))('%s', async (name) => {
    const { args = [], bad = 0, input, mayPass } = commands[name] ?? {}
    const place = await machine(bad)
    const { shown, code } = await run([cli, ...args], place, input)
    expect(leaksIn(shown)).toEqual([])
    expect(leaksIn(filesOf(place.home))).toEqual([])
    expect(shown.length).toBeGreaterThan(40)
    if (bad > 0 && !mayPass) expect(code).not.toBe(0)
  })

  it('ledger, of a report that another version wrote', async () => {
    const place = await machine(0)
    const report = { schema: 1, tool: { name: 'modward', version: '1.0.0' }, outcome: 'failed', cause: 'http_5xx' }
    writeFileSync(join(place.work, 'old.json'), JSON.stringify({ ...report, note: written }))
    const { shown } = await run([cli, 'ledger', 'old.json', '--json'], place)
    expect(leaksIn(shown)).toEqual([])
  })
})

describe('no secret leaves through any door of the action', () => {
  it.each([
    ['red', always],
    ['green', 25],
  ])('a %s run, its post step, and a later go command', async (_, bad) => {
    const place = await machine(bad)
    const { home, env } = place
    const names = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY']
    const commandFiles = Object.fromEntries(names.map((name) => [`GITHUB_${name}`, join(home, name)]))
    for (const path of Object.values(commandFiles)) writeFileSync(path, '')
    const job = {
      ...env,
      ...commandFiles,
      GITHUB_WORKSPACE: place.work,
      GITHUB_EVENT_PATH: join(home, 'event.json'),
      RUNNER_TEMP: join(home, 'temp'),
      RUNNER_DEBUG: '1',
      'INPUT_GIT-AUTH': `other.test ${secrets.gitAuth}`,
      INPUT_ATTEMPTS: '2',
      INPUT_BACKOFF: '1ms',
      'INPUT_STALL-TIMEOUT': '2s',
      INPUT_TRACE: 'trace.jsonl',
      'INPUT_CACHE-DIR': join(home, 'kept'),
      INPUT_SERVE: 'true',
    }
    const main = await run([join(import.meta.dirname, '../../../src/bin/main.ts')], { ...place, env: job })
    expect(main.code).toBe(bad === always ? 1 : 0)
    const state = readFileSync(join(home, 'STATE'), 'utf8')
    const states = [...state.matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [
      `STATE_${name}`,
      value,
    ])
    const post = await run([join(import.meta.dirname, '../../../src/bin/post.ts')], {
      ...place,
      env: { ...job, ...Object.fromEntries(states) },
    })
    expect(leaksIn(`${main.shown}\n${post.shown}`)).toEqual([])
    expect(leaksIn(filesOf(home))).toEqual([])
  })
})

/** What people paste as a GOPROXY, all of it refused or misunderstood. */
const pasted = ['/', '#', '?', '@', ':', '%', '"', '\\', ' ', '\n', ',', '|', '<', '`', '%zz', '/@', '//'].map(
  (between) => `https://robot:S3cr3tPa9${between}ssw0rdXyz7@mirror.invalid`,
)
const others = [
  'https://S3cr3tPa9/ssw0rdXyz7@mirror.invalid',
  'https://robot:1234/S3cr3tPa9ssw0rdXyz7@mirror.invalid',
  'https://robot:S3cr3tPa9ssw0rdXyz7',
  'robot:S3cr3tPa9ssw0rdXyz7@mirror.invalid',
  'ftp://robot:S3cr3tPa9ssw0rdXyz7@mirror.invalid',
  'https://robot:S3cr3tPa9ssw0rdXyz7@',
]

describe('a GOPROXY that holds a password', () => {
  const doors = [
    ['guard', '--json', '--attempts', '1', '--timeout', '3s', '--trace', 'trace.jsonl'],
    ['doctor', '--json'],
  ]
  it.each([...pasted, ...others])('is shown without it: %j', async (goproxy) => {
    const { home, work, env } = await machine(0)
    const inJob = { ...env, GOPROXY: goproxy, HTTPS_PROXY: '' }
    const runs = [
      ...doors.map((args) => run([cli, ...args], { work, env: inJob })),
      run([cli, 'guard', '--mirrors', goproxy, '--attempts', '1', '--timeout', '3s'], { work, env }),
    ]
    const shown = (await Promise.all(runs)).map((ran) => ran.shown)
    const visible = plain(`${shown.join('\n')}\n${filesOf(home)}`)
    for (const part of ['S3cr3tPa9', 'ssw0rdXyz7']) expect(visible).not.toContain(plain(part))
  })
})
