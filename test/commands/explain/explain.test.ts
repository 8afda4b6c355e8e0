import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain, piecesOf } from '../../../src/commands/explain/explain.ts'

async function* pieces(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

const fault =
  'go: github.com/acme/lib@v1.2.3: reading https://proxy.golang.org/github.com/acme/lib/@v/v1.2.3.mod: 502 Bad Gateway\n'

describe('explain', () => {
  it('tells the faults of a log, and where they stand in it', async () => {
    expect(await explain(pieces('start\n', fault))).toMatchObject({
      schema: 1,
      faults: [{ cause: 'http_5xx', module: 'github.com/acme/lib', version: 'v1.2.3', host: 'proxy.golang.org' }],
      main: { cause: 'http_5xx' },
      seenAt: [2],
    })
  })

  it('has no fault for a log in which no Go download failed, also for an empty log', async () => {
    expect(await explain(pieces('all is well\n'))).toEqual({ schema: 1, faults: [], main: null, seenAt: [], lines: 1 })
    expect(await explain(pieces())).toMatchObject({ faults: [], main: null, lines: 0 })
  })

  it.each([
    ['svc/go.mod:5:2', 'svc/go.mod', 5],
    ['./go.work:3', 'go.work', 3],
    ['/home/me/go.mod:5', '', 0],
    ['../go.mod:5', '', 0],
  ])('names the file and line that go cannot parse: %s', async (place, file, line) => {
    const { main } = await explain(pieces(`go: errors parsing go.mod:\n${place}: unknown directive: foo\n`))
    expect(main).toMatchObject({ cause: 'gomod_syntax', file, line })
  })

  it('reads characters that are cut in two, and bytes that are no text', async () => {
    const bytes = Buffer.from(`“certificate” ✘\n${fault}`)
    const parts = [Buffer.from([0, 255, 254, 10]), ...Array.from(bytes, (_, at) => bytes.subarray(at, at + 1))]
    expect((await explain(pieces(...parts))).main?.cause).toBe('http_5xx')
  })

  it('shows no password of the log', async () => {
    const log = fault.replace('https://', 'https://user:hunter2@')
    expect(JSON.stringify(await explain(pieces(log)))).not.toContain('hunter2')
  })

  it('reads a file whose pieces all come in the same room', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'explain-'))
    try {
      const log = join(folder, 'job.log')
      // The fault lies across two pieces.
      await writeFile(log, `${'x'.repeat(65_500)}\n${fault}${'all is well\n'.repeat(20_000)}${fault}`)
      const { faults, seenAt } = await explain(piecesOf(log))
      expect(faults).toMatchObject([{ cause: 'http_5xx', module: 'github.com/acme/lib', count: 2 }])
      expect(seenAt).toEqual([2])
      await expect(explain(piecesOf(join(folder, 'none.log')))).rejects.toThrow(/ENOENT/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('keeps its memory while the log grows', async () => {
    const line = Buffer.from('=== RUN TestSomething, and more of what a long log is made of\n'.repeat(1000))
    async function* long() {
      for (let count = 0; count < 400; count++) yield line
      yield Buffer.from(fault)
    }
    const before = process.memoryUsage().heapUsed
    let most = 0
    async function* watched() {
      for await (const chunk of long()) {
        most = Math.max(most, process.memoryUsage().heapUsed - before)
        yield chunk
      }
    }
    const { main, seenAt } = await explain(watched())
    expect(main?.cause).toBe('http_5xx')
    expect(seenAt).toEqual([400_001])
    // 25 MB went by.
    expect(most).toBeLessThan(16_000_000 * 2)
  })
})

describe('the command', () => {
  const unreadable = [import.meta.dirname, join(import.meta.dirname, 'nonexistent.log')]
  it.each(unreadable)('says that it cannot read %s', (file) => {
    const cli = join(import.meta.dirname, '../../../src/bin/cli.ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'explain', file], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^modward: cannot read the log .*\n$/)
  })
})
