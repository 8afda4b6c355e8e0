import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeAuthority } from '../../support/authority.ts'
import { runGitBackend } from '../../support/git-backend.ts'
import { runGuard } from '../../support/run-guard.ts'
import { serve } from '../../support/servers.ts'
import { makeTree, readTree, temporaryFolder, writeTree } from '../../support/tree.ts'

const basic = (token: string) => `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
const tokens: Readonly<Record<string, string>> = { one: 'token-of-one-1111', two: 'token-of-two-2222' }

/** A bare repository of the module git.test/OWNER/lib.git with the tag v1.0.0. */
function makeRepository(root: string, owner: string): void {
  const work = makeTree({ 'go.mod': `module git.test/${owner}/lib.git\n\ngo 1.21\n`, 'lib.go': 'package lib\n' })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.test', ...args], { cwd: work, stdio: 'pipe' })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'one')
  git('tag', 'v1.0.0')
  writeTree(root, { [`${owner}/.keep`]: '' })
  git('clone', '-q', '--bare', '.', join(root, owner, 'lib.git'))
}

/** Guards a project that needs a private module of each of two owners, each behind a token of its own. */
async function guard(gitAuth: (host: string) => string) {
  const repositories = temporaryFolder()
  for (const owner of Object.keys(tokens)) makeRepository(repositories, owner)
  const authority = makeAuthority(temporaryFolder())
  const server = await serve(
    (request, response) => {
      const owner = request.url?.split('/')[1] ?? ''
      if (request.headers.authorization === basic(tokens[owner] ?? '?'))
        return runGitBackend(repositories, request, response)
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
    },
    authority.issue(['127.0.0.1']),
  )
  onTestFinished(() => server.close())
  const requires = Object.keys(tokens).map((owner) => `require git.test/${owner}/lib.git v1.0.0\n`)
  const root = makeTree({
    'ws/go.mod': `module example.test/app\n\ngo 1.21\n\n${requires.join('')}`,
    gitconfig: `[url "https://127.0.0.1:${server.port}/"]\n\tinsteadOf = https://git.test/\n`,
  })
  const env = {
    GOPRIVATE: 'git.test',
    GOMODCACHE: join(root, 'mc'),
    GIT_CONFIG_GLOBAL: join(root, 'gitconfig'),
    GIT_SSL_CAINFO: authority.file,
  }
  const inputs = { mirrors: 'https://mirror.test', attempts: '1', 'git-auth': gitAuth(`127.0.0.1:${server.port}`) }
  return { run: await runGuard(join(root, 'ws'), inputs, env), server, root }
}

test('two owners at one host, each with a token of its own', { timeout: 60_000 }, async () => {
  const { run, server, root } = await guard((host) => `${host}/one ${tokens['one']}\n${host}/two ${tokens['two']}`)
  expect(run.result.report).toMatchObject({ outcome: 'ready', projects: [{ private: 2 }] })
  expect(server.log.some((line) => line.includes('/one/'))).toBe(true)
  for (const line of server.log.filter((entry) => entry.includes('/one/')))
    expect(line).not.toContain(basic('token-of-two-2222'))
  // Nothing that was written or shown holds a token: files of git, the module cache, variables for later steps, lines.
  const traces = JSON.stringify([readTree(root), run.result, run.lines, run.save])
  for (const token of Object.values(tokens)) {
    expect(traces).not.toContain(token)
    expect(traces).not.toContain(basic(token))
    expect(run.secrets.redact(`a ${token} b ${basic(token)} c`)).not.toMatch(
      new RegExp(`${token}|${basic(token).slice(6)}`),
    )
  }
})

test('a token that is refused is told as refused, and not shown', { timeout: 60_000 }, async () => {
  const { run } = await guard((host) => `${host} expired-token-3333`)
  expect(run.result.report).toMatchObject({ outcome: 'failed', cause: 'vcs_https_auth' })
  expect(JSON.stringify([run.result, run.lines])).not.toContain('expired-token-3333')
  expect(JSON.stringify(run.result.report.faults)).toMatch(/extraheader/)
})
