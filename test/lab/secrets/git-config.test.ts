import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { makeAuthority } from '../../support/authority.ts'
import { cli } from '../../support/cli.ts'
import { listen } from '../../support/loopback.ts'
import { describeWith } from '../../support/programs.ts'
import { shapes } from '../../support/secret-shapes.ts'
import { temporaryFolder, writeTree } from '../../support/tree.ts'

const token = 'tRunkT0kenOf7heG1tH0st'
const module = 'git.test/team/lib.git'

/** A machine that has a token in its git settings alone, in `file`, and a git server that repeats what it was sent. */
async function machine(file: string) {
  const home = temporaryFolder()
  const authority = makeAuthority(join(home, 'authority'))
  let asked = 0
  const server = createServer(authority.issue(['127.0.0.1']), ({ headers }, response) => {
    const { authorization = '' } = headers
    // git sends a login only to a server that asks for one.
    if (authorization === '') return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
    asked += 1
    // The first time go only asks whether there is a repository, and shows nothing of the answer: one without a commit.
    if (asked === 1) {
      const type = { 'content-type': 'application/x-git-upload-pack-advertisement' }
      return void response.writeHead(200, type).end('001e# service=git-upload-pack\n00000000')
    }
    const login = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()
    const said = [authorization, login, ...Object.values(shapes).map((shape) => shape(token))].join('\n')
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(`no entry for ${said}`)
  })
  const { port, close } = await listen(server)
  onTestFinished(close)
  const work = join(home, 'work')
  mkdirSync(join(home, 'temp'))
  writeTree(home, {
    [file]: `[url "https://robot:${token}@127.0.0.1:${port}/"]\n\tinsteadOf = https://git.test/\n`,
    'work/go.mod': `module app.test\n\ngo 1.21\n\nrequire ${module} v1.0.0\n`,
  })
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: home,
    TMPDIR: join(home, 'temp'),
    GOMODCACHE: join(home, 'modcache'),
    GOENV: 'off',
    GOTOOLCHAIN: 'local',
    GOSUMDB: 'off',
    GOPROXY: 'https://127.0.0.1:1,direct',
    GOPRIVATE: 'git.test',
    GOFLAGS: '-modcacherw',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_SSL_CAINFO: authority.file,
    GIT_ALLOW_PROTOCOL: 'https',
    GIT_TERMINAL_PROMPT: '0',
  }
  const run = async (args: readonly string[]) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: work, env, stdio: ['ignore', 'pipe', 'pipe'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    return `${out}\n${error}`
  }
  const written = () =>
    readdirSync(home, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/^(?:modcache\/|authority\/)/.test(name) && name !== file)
      .filter((name) => lstatSync(join(home, name)).isFile())
      .map((name) => readFileSync(join(home, name), 'utf8'))
      .join('\n')
  return { run, written, asked: () => asked }
}

/** The letters and digits of a text, in lower case: whatever else is in between, a secret is found. */
const plain = (shown: string) => shown.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Where a text holds half of the token, as it is or encoded. */
function leaksIn(shown: string): string[] {
  const visible = plain(shown)
  return [token, Buffer.from(`robot:${token}`).toString('base64'), Buffer.from(token).toString('hex')].flatMap(
    (form) => {
      const half = plain(form).slice(-Math.floor(plain(form).length / 2))
      const at = visible.indexOf(half)
      return at === -1 ? [] : [visible.slice(Math.max(0, at - 60), at + 40)]
    },
  )
}

const files = ['--report', 'report.json', '--trace', 'trace.jsonl']

describeWith(['git', 'openssl'], 'a token in an insteadOf rule of the git settings alone', () => {
  it.each([
    ['guard, .gitconfig', '.gitconfig', ['guard', '--debug', '--attempts', '1', ...files]],
    ['guard, .config/git/config', '.config/git/config', ['guard', '--json', '--attempts', '1', ...files]],
  ])('is not shown by %s, although the server repeats it', async (_, file, args) => {
    const { run, written, asked } = await machine(file)
    const shown = await run(args)
    expect(asked(), shown).toBeGreaterThan(1)
    expect(shown).toContain('no entry for')
    expect(leaksIn(shown)).toEqual([])
    expect(leaksIn(written())).toEqual([])
  })

  it('is not in what run adds to the output of its command', async () => {
    const { run, written, asked } = await machine('.gitconfig')
    const shown = await run(['run', ...files, '--', 'go', 'mod', 'download'])
    expect(asked(), shown).toBeGreaterThan(1)
    const added = shown.slice(shown.indexOf('modward: a Go download'))
    expect(added).toContain('no entry for')
    expect(leaksIn(added)).toEqual([])
    expect(leaksIn(written())).toEqual([])
  })

  it('is not shown by doctor', async () => {
    const { run, written } = await machine('.gitconfig')
    const shown = await run(['doctor', '--json'])
    expect(shown).toContain('git.test')
    expect(leaksIn(shown + written())).toEqual([])
  })
})
