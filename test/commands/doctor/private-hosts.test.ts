import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Git } from '../../../src/commands/doctor/git-settings.ts'
import { findRepositoryHosts } from '../../../src/commands/doctor/private-hosts.ts'
import { type Network, openNetwork } from '../../../src/network/network.ts'
import { makeAuthority } from '../../support/authority.ts'
import { type Running, serve } from '../../support/servers.ts'

let folder: string
let server: Running
let page = ''
let network: Network
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'modward-private-'))
  const authority = makeAuthority(join(folder, 'ca'))
  server = await serve((_, response) => response.end(page), authority.issue(['localhost']))
  writeFileSync(join(folder, 'netrc'), 'machine localhost login robot password hunter2hunter2\n')
  network = openNetwork({ env: { SSL_CERT_FILE: authority.file, NETRC: join(folder, 'netrc'), HOME: folder } })
})
afterEach(() => void server.log.splice(0))
afterAll(async () => {
  await network.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A git whose insteadOf rules replace the beginning of URLs. */
function git(rules: Readonly<Record<string, string>> = {}): Git {
  const apply = (url: string) =>
    Object.entries(rules).reduce(
      (text, [from, to]) => (text.startsWith(from) ? to + text.slice(from.length) : text),
      url,
    )
  return { version: 'git 2.47', config: async () => '', urlFor: async (url) => apply(url) }
}

async function hostsOf(paths: readonly string[], rules?: Readonly<Record<string, string>>) {
  const modules = paths.map((path) => ({ path, version: 'v1.0.0' }))
  const options = { stallMs: 2000, signal: new AbortController().signal }
  return (await findRepositoryHosts(modules, network, git(rules), options)).map(
    ({ url, isPointer }) => `${url.protocol}//${url.host}${isPointer ? ' says where' : ''}`,
  )
}

describe('hosts that go knows without asking', () => {
  it.each([
    { name: 'over https', paths: ['github.com/acme/x'], hosts: ['https://github.com'] },
    { name: 'each once', paths: ['github.com/acme/x', 'github.com/other/y'], hosts: ['https://github.com'] },
    { name: 'by the name of the repository', paths: ['git.test/x.git/sub'], hosts: ['https://git.test'] },
    {
      name: 'as git turns them: ssh',
      paths: ['github.com/acme/x'],
      rules: { 'https://github.com/': 'git@github.com:' },
      hosts: ['ssh://github.com:22'],
    },
    {
      name: 'as git turns them: a port of its own',
      paths: ['github.com/acme/x'],
      rules: { 'https://github.com/': 'ssh://git@mirror.test:2222/' },
      hosts: ['ssh://mirror.test:2222'],
    },
    {
      name: 'without the token of a rule',
      paths: ['github.com/acme/x'],
      rules: { 'https://github.com/': 'https://x-access-token:hunter2@github.com/' },
      hosts: ['https://github.com'],
    },
    {
      name: 'a folder is none',
      paths: ['github.com/acme/x'],
      rules: { 'https://github.com/': '/srv/git/' },
      hosts: [],
    },
  ])('$name', async ({ paths, hosts, ...rest }) => {
    expect(await hostsOf(paths, 'rules' in rest ? rest.rules : undefined)).toEqual(hosts)
  })
})

describe('hosts that say where a repository is', () => {
  const place = () => `localhost:${server.port}`
  it.each([
    {
      name: 'https',
      content: 'PLACE/team git https://git.test/team',
      hosts: ['https://PLACE says where', 'https://git.test'],
    },
    {
      name: 'ssh',
      content: 'PLACE/team git ssh://git@git.test/team',
      hosts: ['https://PLACE says where', 'ssh://git.test:22'],
    },
    { name: 'another module', content: 'PLACE/tea git https://git.test/team', hosts: ['https://PLACE says where'] },
    { name: 'nothing', content: '', hosts: ['https://PLACE says where'] },
  ])('are asked without credentials: $name', async ({ content, hosts }) => {
    const here = (text: string) => text.replace('PLACE', place())
    page = `<html><head><meta name="go-import" content="${here(content)}"></head>`
    expect(await hostsOf([`${place()}/team/lib`])).toEqual(hosts.map(here))
    expect(server.log).toEqual([`GET ${place()} /team/lib?go-get=1`])
  })
})
