import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { gosumOf, makeModules, treeOf } from '../../support/modules.ts'
import { quietEnv } from '../../support/quiet-env.ts'
import { makeTree } from '../../support/tree.ts'

const modules = makeModules(2)
const tree = treeOf(modules)

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A mirror that has the modules, or answers everything with a status; and what it was asked. */
async function mirror(status = 200) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const file = tree.get(decodeURIComponent(request.url ?? '').slice(1))
    const code = status === 200 && file === undefined ? 404 : status
    response.writeHead(code, { 'content-type': 'text/plain' }).end(code === 200 ? file : 'no')
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** The exit code and the cause that a command tells in JSON. */
async function run(command: 'doctor' | 'guard', cwd: string, env: Record<string, string | undefined>) {
  const own = command === 'guard' ? ['--attempts', '2', '--backoff', '10ms'] : []
  const { code, output, error } = await runCli([command, '--json', '--preflight-timeout', '2s', ...own], { cwd, env })
  if (output === '') throw new Error(error)
  return { code, cause: (JSON.parse(output) as { cause: string | null }).cause }
}

const goMod = (go: string) =>
  `module example.test/project\n\ngo ${go}\n\nrequire (\n${modules.map(({ path, version }) => `\t${path} ${version}\n`).join('')})\n`
const plain = { 'go.mod': goMod('1.21'), 'go.sum': gosumOf(modules) }

type Scene = {
  readonly name: string
  readonly files?: Record<string, string>
  readonly env?: Record<string, string>
  readonly status?: number
  readonly cause: string | null
  /** Guard fails before it asks anything. */
  readonly isEarly?: boolean
}

describe('rule 12: doctor and guard agree', () => {
  const scenes: Scene[] = [
    { name: 'a project that can be downloaded', cause: null },
    {
      name: 'a go line that is too new',
      files: { 'go.mod': goMod('1.99.0') },
      cause: 'go_too_old',
      isEarly: true,
    },
    {
      name: 'a toolchain that GOSUMDB=off forbids to fetch',
      files: { 'go.mod': goMod('1.99.0') },
      env: { GOTOOLCHAIN: 'auto' },
      cause: 'goproxy_invalid',
      isEarly: true,
    },
    {
      name: 'a folder of go.work that is gone',
      files: { 'go.work': 'go 1.21\n\nuse (\n\t.\n\t./gone\n)\n' },
      cause: 'replace_missing',
      isEarly: true,
    },
    { name: 'GOWORK to nothing', env: { GOWORK: '/nonexistent/go.work' }, cause: 'gowork_missing', isEarly: true },
    { name: 'a flag that go does not know', env: { GOFLAGS: '-foo' }, cause: 'goflags_invalid', isEarly: true },
    {
      name: 'a go.mod that cannot be read',
      files: { 'go.mod': '<<<<<<< HEAD\n' },
      cause: 'gomod_syntax',
      isEarly: true,
    },
    {
      name: 'a go.sum that cannot be read',
      files: { 'go.sum': '<<<<<<< HEAD\n' },
      cause: 'gomod_syntax',
      isEarly: true,
    },
    { name: 'a GOPROXY that go refuses', env: { GOPROXY: 'ftp://a.test' }, cause: 'goproxy_invalid', isEarly: true },
    { name: 'GOPROXY=off', env: { GOPROXY: 'off' }, cause: 'goproxy_off' },
    { name: 'GO111MODULE=off', env: { GO111MODULE: 'off' }, cause: 'goproxy_invalid' },
    { name: 'a mirror where nothing listens', env: { GOPROXY: 'http://127.0.0.1:1' }, cause: 'tcp_refused' },
    { name: 'a mirror that refuses', status: 403, cause: 'http_403' },
    { name: 'a mirror that fails', status: 503, cause: 'http_5xx' },
  ]
  it.each(scenes)('$name: $cause', async ({ files = {}, env = {}, status, cause, isEarly = false }) => {
    const root = makeTree({ ...plain, ...files })
    const { asked, url } = await mirror(status)
    const settings = quietEnv(root, { GOPROXY: url, GOTOOLCHAIN: 'local', ...env })
    const code = cause === null ? 0 : 1
    // First the one that changes nothing.
    expect(await run('doctor', root, settings)).toEqual({ code, cause })
    asked.length = 0
    expect(await run('guard', root, settings)).toEqual({ code, cause })
    if (isEarly) expect(asked).toEqual([])
  })

  it('a folder without a project', async () => {
    const root = makeTree({ README: '' })
    const settings = quietEnv(root)
    expect(await run('doctor', root, settings)).toEqual({ code: 1, cause: 'no_gomod' })
    expect(await run('guard', root, settings)).toEqual({ code: 1, cause: 'no_gomod' })
  })
})
