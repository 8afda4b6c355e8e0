import { describe, expect, it } from 'vitest'
import { runGo } from '../../src/go/command.ts'
import { moduleUrl, sumdbUrl } from '../../src/gomod/url.ts'
import { Signer } from '../support/memory-log.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { type Running, serve } from '../support/servers.ts'
import { makeTree } from '../support/tree.ts'

const modules = [
  'example.com/plain@v1.0.0',
  'github.com/Azure/SDK@v2.0.0+incompatible',
  'example.com/~a_b/v2@v2.0.0-RC.1',
]
const queries = ['example.com/plain@feature-X', 'example.com/Plain@latest']
const database = new Signer('sumdb.example')

/** What is asked for: a path as the relay and the probe have it, and how go writes it below a root without a path. */
const files: { name: string; path: string; sent: string }[] = [
  { name: 'nothing to escape', path: 'example.com/plain/@v/v1.0.0.info', sent: '/example.com/plain/@v/v1.0.0.info' },
  {
    name: 'upper case and +incompatible',
    path: 'github.com/!azure/!s!d!k/@v/v2.0.0+incompatible.mod',
    sent: '/github.com/%21azure/%21s%21d%21k/@v/v2.0.0+incompatible.mod',
  },
  {
    name: 'a zip of such a module',
    path: 'github.com/!azure/!s!d!k/@v/v2.0.0+incompatible.zip',
    sent: '/github.com/%21azure/%21s%21d%21k/@v/v2.0.0+incompatible.zip',
  },
  {
    name: 'a tilde, and upper case in the version',
    path: 'example.com/~a_b/v2/@v/v2.0.0-!r!c.1.zip',
    sent: '/example.com/~a_b/v2/@v/v2.0.0-%21r%21c.1.zip',
  },
  {
    name: 'a branch',
    path: 'example.com/plain/@v/feature-!x.info',
    sent: '/example.com/plain/@v/feature-%21x.info',
  },
  { name: 'a list', path: 'example.com/!plain/@v/list', sent: '/example.com/%21plain/@v/list' },
  { name: 'the latest version', path: 'example.com/!plain/@latest', sent: '/example.com/%21plain/@latest' },
]

/** Roots as people write them into GOPROXY, and what go makes of their paths. */
const roots: { name: string; root: string; module: string; sumdb: string; isPlain: boolean; query?: string }[] = [
  { name: 'no path', root: '', module: '', sumdb: '', isPlain: true },
  { name: 'a slash', root: '/', module: '', sumdb: '', isPlain: true },
  { name: 'a path', root: '/go/proxy', module: '/go/proxy', sumdb: '/go/proxy', isPlain: false },
  { name: 'a path with a slash behind', root: '/go/', module: '/go', sumdb: '/go', isPlain: false },
  { name: 'doubled slashes', root: '//go//', module: '/go', sumdb: '//go/', isPlain: false },
  { name: 'an escaped slash', root: '/a%2Fb', module: '/a%2Fb', sumdb: '/a%2Fb', isPlain: true },
  { name: 'an escaped blank', root: '/a%20b', module: '/a%20b', sumdb: '/a%20b', isPlain: false },
  { name: 'a needless escape', root: '/%7Ego', module: '/%7Ego', sumdb: '/%7Ego', isPlain: true },
  { name: 'an exclamation mark', root: '/go!', module: '/go!', sumdb: '/go!', isPlain: true },
  { name: 'letters beyond ASCII', root: '/gö', module: '/g%C3%B6', sumdb: '/g%C3%B6', isPlain: false },
  { name: 'a query', root: '/go?token=1', module: '/go', sumdb: '/go', isPlain: false, query: '?token=1' },
]

/** Has every `.info` and `.mod`, an empty list, and nothing else; logs each raw path. */
function serveModules(): Promise<Running> {
  return serve((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname
    const version = /@v\/(v.*)\.info$/.exec(path)?.[1]?.replace(/%21(.)/g, (_, letter: string) => letter.toUpperCase())
    if (version !== undefined) return void response.end(JSON.stringify({ Version: version }))
    if (path.endsWith('/list')) return void response.end()
    if (path.endsWith('.mod') || path.endsWith('/supported')) return void response.end('module example.com/plain\n')
    response.writeHead(404).end()
  })
}

/** The paths that a real go asks below this root, for the files and for the checksum database. */
async function askedByGo(root: string): Promise<readonly string[]> {
  const directory = makeTree({ '.keep': '' })
  const server = await serveModules()
  const proxy = `http://127.0.0.1:${server.port}${root}`
  const signal = new AbortController().signal
  const run = (args: readonly string[], env: Record<string, string>) =>
    runGo(args, {
      directory,
      signal,
      env: { ...quietEnv(directory, { GOPROXY: proxy, GOTOOLCHAIN: 'local' }), ...env },
    })
  await run(['mod', 'download', ...modules, ...queries], {})
  await run(['mod', 'download', ...modules], { GOSUMDB: database.verifierKey })
  await server.close()
  return server.log.map((line) => line.split(' ')[2] ?? '')
}

describe.each(roots)('below a root with $name', ({ root, module, sumdb, isPlain, query = '' }) => {
  const url = new URL(`http://mirror.example${root}`)
  const sentBy = ({ pathname, search }: URL) => `${pathname}${search}`
  const azure = isPlain ? '!azure/!s!d!k' : '%21azure/%21s%21d%21k'
  const records: typeof files = [
    {
      name: 'whether the mirror passes the database on',
      path: `sumdb/${database.name}/supported`,
      sent: `/sumdb/${database.name}/supported`,
    },
    {
      name: 'a record',
      path: `sumdb/${database.name}/lookup/github.com/!azure/!s!d!k@v2.0.0+incompatible`,
      sent: `/sumdb/${database.name}/lookup/github.com/${azure}@v2.0.0+incompatible`,
    },
  ]

  it.each(files)('$name', ({ path, sent }) => expect(sentBy(moduleUrl(url, path))).toBe(`${module}${sent}${query}`))
  it.each(records)('$name', ({ path, sent }) => expect(sentBy(sumdbUrl(url, path))).toBe(`${sumdb}${sent}${query}`))
  it('a real go asks the same', async () => {
    const expected = [...files.map(({ sent }) => `${module}${sent}`), ...records.map(({ sent }) => `${sumdb}${sent}`)]
    expect(await askedByGo(root)).toEqual(expect.arrayContaining(expected.map((path) => `${path}${query}`)))
  })
})
