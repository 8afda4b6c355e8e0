/**
 * Stages faults for real go commands and writes what they print to test/fixtures/corpus/staged.jsonl. Needs root (private
 * mount and network namespaces), openssl, git, ip and unshare; tools that are missing leave their faults out.
 *
 *     node test/corpus-stage/stage.ts GO-ROOT… [-- FAULT…]
 *
 * Each GO-ROOT is the folder of a Go installation, newest first.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { faults } from './faults.ts'
import { labelOf } from './labels.ts'
import { Stage } from './mirror.ts'
import { openNamespace } from './namespace.ts'
import { neutral } from './neutral.ts'
import { type CommandName, commands, type Place, plainProject, type StagedFault } from './staged-fault.ts'

const output = new URL('../fixtures/corpus/staged.jsonl', import.meta.url)
const [roots, wanted] = divide(process.argv.slice(2))

if (process.env['STAGE_INSIDE'] === undefined) {
  const inside = ['-m', '-n', '--', process.execPath, ...process.argv.slice(1)]
  const { status } = spawnSync('unshare', inside, { stdio: 'inherit', env: { ...process.env, STAGE_INSIDE: '1' } })
  process.exit(status ?? 1)
}

const base = mkdtempSync(join(tmpdir(), 'stage-'))
const tools = join(base, 'tools')
execFileSync('sh', [new URL('certificates.sh', import.meta.url).pathname, tools])
openNamespace(base)
const stage = new Stage(tools)
await stage.open()
const rows: Row[] = []
try {
  const sums = await goodSums()
  for (const fault of faults(tools)) {
    if (wanted.length > 0 && !wanted.some((name) => fault.name.startsWith(name))) continue
    for (const command of fault.commands ?? ['download']) {
      for (const root of versionsFor(fault)) await stageFault(fault, command, root, sums)
    }
  }
} finally {
  stage.close()
}
save()
rmSync(base, { recursive: true, force: true })
process.exit(0)

type Row = {
  id: string
  source: string
  text: string
  category: string
  retryable: boolean
  mirror_helps: boolean
  verbatim: true
  evidence: 'staged'
  note: string
}

async function stageFault(fault: StagedFault, command: CommandName, root: string, sums: string): Promise<void> {
  const place = makePlace(`${fault.name}-${command}`, fault, sums)
  stage.set(fault)
  // Servers that the fault has just started need a moment to listen.
  await sleep(50)
  const ran = await runGo(fault, command, root, place)
  const version = /go(\d[\w.]*)/.exec(readFileSync(join(root, 'VERSION'), 'utf8'))?.[1] ?? '?'
  const name = `${fault.name}-${command}-${version}`
  if (ran.code === 0) process.stderr.write(`${name}: did not fail\n`)
  else keep(name, version, fault, neutral(ran.text, place, root))
  spawnSync('chmod', ['-R', 'u+w', join(base, 'run')])
  spawnSync('sh', ['-c', `umount ${base}/run/*/*/ 2>/dev/null; rm -rf ${base}/run`])
}

function keep(id: string, version: string, fault: StagedFault, text: string): void {
  if (text === '' || rows.some((row) => row.text === text)) return
  const { retryable, mirrorHelps } = { ...labelOf(fault.cause), ...fault.judged }
  rows.push({
    id: `stg-${id}`,
    source: `staged:go${version}`,
    text,
    category: fault.cause,
    retryable,
    mirror_helps: mirrorHelps,
    verbatim: true,
    evidence: 'staged',
    note: fault.how,
  })
}

function makePlace(name: string, fault: StagedFault, sums: string): Place {
  const folder = join(base, 'run', name)
  const place: Place = {
    work: join(folder, 'work'),
    home: join(folder, 'home'),
    modcache: join(folder, 'modcache'),
    gocache: join(base, 'gocache'),
    tmp: join(folder, 'tmp'),
    tools,
  }
  for (const path of [place.work, place.home, place.tmp]) mkdirSync(path, { recursive: true })
  const files: Record<string, string | undefined> = { ...plainProject, 'go.sum': sums, ...fault.files }
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) continue
    mkdirSync(join(place.work, file, '..'), { recursive: true })
    writeFileSync(join(place.work, file), text)
  }
  fault.prepare?.(place)
  return place
}

function runGo(
  fault: StagedFault,
  command: CommandName,
  root: string,
  place: Place,
): Promise<{ code: number | null; text: string }> {
  const argv = [join(root, 'bin/go'), ...commands[command]]
  const [program = '', ...args] = fault.wrap?.(argv, place) ?? argv
  const env: Record<string, string | undefined> = {
    PATH: `${root}/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
    HOME: place.home,
    TMPDIR: place.tmp,
    GOMODCACHE: place.modcache,
    GOCACHE: place.gocache,
    GOENV: 'off',
    GOFLAGS: '',
    GOTOOLCHAIN: 'local',
    GOPROXY: 'https://goproxy.corp.test',
    GOSUMDB: 'off',
    GOTELEMETRY: 'off',
    SSL_CERT_FILE: join(tools, 'ca.crt'),
    GIT_SSL_CAINFO: join(tools, 'ca.crt'),
    GIT_CONFIG_NOSYSTEM: '1',
    LANG: 'C',
    ...fault.env,
  }
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: place.work,
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let errors = ''
    let printed = ''
    child.stdout.on('data', (chunk) => (printed += chunk))
    child.stderr.on('data', (chunk) => (errors += chunk))
    const limit = setTimeout(() => child.kill('SIGTERM'), (fault.seconds ?? 45) * 1000)
    child.on('error', (error) => resolve({ code: -1, text: error.message }))
    child.on('close', (code) => {
      clearTimeout(limit)
      const told = [...printed.matchAll(/^\t"Error": (".*"),?$/gm)].map(([, json = '""']) => String(JSON.parse(json)))
      resolve({
        code,
        text: [...told, errors, command === 'vet' || command === 'test' ? printed : ''].filter(Boolean).join('\n'),
      })
    })
  })
}

/** The go.sum of the plain project, made by go itself from the good mirror. */
async function goodSums(): Promise<string> {
  const tidy: StagedFault = { name: 'good', cause: 'unknown', how: '' }
  const place = makePlace('good', tidy, '')
  const [root = ''] = roots
  const { code, text } = await runGo(tidy, 'tidy', root, place)
  if (code !== 0) throw new Error(`the good mirror does not work: ${text}`)
  return readFileSync(join(place.work, 'go.sum'), 'utf8')
}

function versionsFor(fault: StagedFault): readonly string[] {
  if (fault.go === 'all') return roots
  return fault.go === 'few' ? [roots[0], roots.at(-1)].filter((root) => root !== undefined) : roots.slice(0, 1)
}

function divide(args: readonly string[]): [string[], string[]] {
  const at = args.indexOf('--')
  return at < 0 ? [[...args], []] : [args.slice(0, at), args.slice(at + 1)]
}

function save(): void {
  const lines = rows.map((row) => JSON.stringify(row))
  if (wanted.length > 0) process.stdout.write(`${rows.map(({ id, text }) => `## ${id}\n${text}`).join('\n')}\n`)
  else writeFileSync(output, `${lines.join('\n')}\n`)
  process.stderr.write(`${rows.length} texts\n`)
}
