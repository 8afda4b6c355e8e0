import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli } from '../../support/cli.ts'
import { on } from '../../support/misbehaviours.ts'
import { describeWith } from '../../support/programs.ts'
import { writeTree } from '../../support/tree.ts'
import { newWorkplace } from './fixture.ts'

/** Each zip breaks off in the middle, once. */
const cutOnce = on('.zip', { kind: 'cut', after: 40_000, reset: true }, 1)
/** The relay's address, whatever its port. */
const relayAddress = /127\.0\.0\.1:\d+\/[0-9a-f]{32}|\[mw:/

describe('a reset in the middle of each zip', () => {
  test.each(['go mod tidy -diff', 'go install example.test/tool@latest', 'go test ./...', 'make lint'])(
    '%s fails by itself, and not with run',
    async (line) => {
      const command = line.split(' ')
      const place = await newWorkplace({ misbehave: cutOnce })
      const plain = await place.run(command)
      expect(plain.code, plain.error).not.toBe(0)
      place.mirror.requests.length = 0
      const guarded = await place.modward(['run', '--', ...command])
      expect(guarded, guarded.error).toMatchObject({ code: 0 })
      expect(guarded.error).toContain('modward recovered from')
      expect(guarded.error).not.toMatch(relayAddress)
    },
  )
})

test('a failure that stays is diagnosed behind the output of the command, with the names of mirrors', async () => {
  const place = await newWorkplace({ misbehave: on('b/@v/v1.0.0.zip', { kind: 'status', status: 404 }) })
  const { code, error } = await place.modward([
    'run',
    '--report',
    join(place.folder, 'report.json'),
    '--',
    'make',
    'lint',
  ])
  expect(code).toBe(2)
  const [output = '', diagnosis = ''] = error.split('modward: a Go download of this command failed.')
  expect(output).toMatch(/reading http:\/\/127\.0\.0\.1:\d+\/example\.test\/b\/@v\/v1\.0\.0\.zip: 404/)
  expect(output).toContain(`${place.mirror.url}/example.test/b`)
  expect(diagnosis).toContain('http_404')
  expect(diagnosis).toContain('example.test/b@v1.0.0')
  expect(error).not.toMatch(relayAddress)
  expect(readdirSync(place.folder).filter((name) => name.startsWith('modward-spool'))).toEqual([])
})

test('a failure that the command tells on standard output is diagnosed, too, as golangci-lint does', async () => {
  const place = await newWorkplace({ misbehave: on('b/@v/v1.0.0.zip', { kind: 'status', status: 404 }) })
  const { code, output, error } = await place.modward(['run', '--', 'sh', '-c', 'go mod download 2>&1'])
  expect(code).toBe(1)
  expect(output).toContain(`${place.mirror.url}/example.test/b`)
  expect(output).not.toMatch(relayAddress)
  expect(error).toContain('modward: a Go download of this command failed.')
  expect(error).toContain('example.test/b@v1.0.0')
})

test('lines keep their order if standard output and standard error are one pipe', async () => {
  const place = await newWorkplace()
  const script = 'for n in 1 2 3 4 5 6 7 8 9; do echo "out $n"; echo "err $n" >&2; done'
  const { output } = await place.run([
    'sh',
    '-c',
    `"$@" 2>&1`,
    'sh',
    process.execPath,
    cli,
    'run',
    '--',
    'sh',
    '-c',
    script,
  ])
  const lines = Array.from({ length: 9 }, (_, n) => `out ${n + 1}\nerr ${n + 1}\n`)
  expect(output).toBe(lines.join(''))
})

test('a command that fails for another reason is not explained', async () => {
  const place = await newWorkplace()
  writeTree(place.project, { 'broken.go': 'package project\n\nvar x int = "no"\n' })
  const { code, error } = await place.modward(['run', '--', 'go', 'vet', './...'])
  expect(code).toBe(1)
  expect(error).toContain('broken.go')
  expect(error).not.toContain('modward')
})

test('what the projects need is fetched before the command asks, unless it is told not to', async () => {
  const place = await newWorkplace()
  await place.modward(['run', '--', 'sleep', '2'])
  expect(place.mirror.paths.filter((path) => path.endsWith('.zip'))).toHaveLength(3)
  place.mirror.requests.length = 0
  await place.modward(['run', '--no-prefetch', '--', 'sleep', '1'])
  expect(place.mirror.paths).toEqual([])
})

test('a run inside a run uses the outer relay', async () => {
  const place = await newWorkplace({ misbehave: cutOnce })
  const inner = ['sh', '-c', 'test "$GOPROXY" = "$OUTER" || exit 9; go mod download']
  const outer = ['sh', '-c', 'OUTER=$GOPROXY exec "$@"', 'sh', process.execPath, cli, 'run', '--', ...inner]
  expect(await place.modward(['run', '--', ...outer])).toMatchObject({ code: 0 })
})

test('without a guard the command runs all the same', async () => {
  const place = await newWorkplace()
  const { code, output, error } = await place.modward(['run', '--', 'echo', 'done'], { GOPROXY: 'ftp://nowhere' })
  expect({ code, output }).toEqual({ code: 0, output: 'done\n' })
  expect(error).toMatch(/^! .*GOPROXY/)
})

describeWith(['script'], 'in a terminal', () => {
  const inTerminal = (...command: readonly string[]) => {
    const line = [process.execPath, cli, 'run', '--', ...command].map((word) => `'${word}'`).join(' ')
    return ['script', '--quiet', '--return', '--command', line, '/dev/null']
  }

  test('standard input, output and error stay the terminal', async () => {
    const place = await newWorkplace()
    const ran = await place.run(inTerminal('sh', '-c', 'test -t 0 && test -t 1 && test -t 2 && exit 4'))
    expect(ran).toMatchObject({ code: 4 })
  })

  test.each([404, 503])(
    'a failed download is explained, and the address of the relay never shows (%d)',
    async (status) => {
      const place = await newWorkplace({ misbehave: on('b/@v/v1.0.0.zip', { kind: 'status', status }) })
      const { code, output } = await place.run(inTerminal('go', 'mod', 'download'))
      expect(code, output).toBe(1)
      expect(output).toContain('modward: a Go download of this command failed.')
      expect(output).toContain(status === 404 ? 'http_404' : 'http_5xx')
      expect(output).toContain(`${place.mirror.url}/example.test/b/@v/v1.0.0.zip`)
      expect(output).not.toMatch(relayAddress)
    },
  )

  test('a command gets its words and its SHELL as they are', async () => {
    const place = await newWorkplace()
    const script = 'printf "%s|" "$SHELL" "$@"; exit 3'
    const words = [process.execPath, cli, 'run', '--', 'sh', '-c', script, 'sh', 'a  b', '$HOME', '"']
    const line = `SHELL=/bin/fish exec ${words.map((word) => `'${word}'`).join(' ')}`
    const { code, output } = await place.run(['script', '--quiet', '--return', '--command', line, '/dev/null'])
    expect(code, output).toBe(3)
    // The terminal of this test echoes the end of its empty standard input before it or after it.
    expect(output).toContain('/bin/fish|a  b|$HOME|"|')
    expect(readdirSync(place.folder).filter((name) => name.startsWith('modward-'))).toEqual([])
  })

  test('only standard error is read if standard output goes to a file', async () => {
    const place = await newWorkplace({ misbehave: on('b/@v/v1.0.0.zip', { kind: 'status', status: 404 }) })
    const file = join(place.folder, 'list')
    const line = `${process.execPath} ${cli} run -- sh -c "echo out; go mod download" > ${file}`
    const { code, output } = await place.run(['script', '--quiet', '--return', '--command', line, '/dev/null'])
    expect(code, output).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('out\n')
    expect(output).toContain('http_404')
    expect(output).not.toMatch(relayAddress)
  })

  test('SIGTERM ends the command', async () => {
    const place = await newWorkplace()
    const command = ['sh', '-c', 'trap "echo tidy; exit 5" TERM; kill -TERM $MODWARD_TEST_PARENT; sleep 20 & wait']
    const line = `MODWARD_TEST_PARENT=$$ exec ${[process.execPath, cli, 'run', '--', ...command].map((word) => `'${word}'`).join(' ')}`
    const { code, output } = await place.run(['script', '--quiet', '--return', '--command', line, '/dev/null'])
    expect({ code, output }).toMatchObject({ code: 5, output: expect.stringContaining('tidy') })
  })
})
