import { EventEmitter } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Secrets } from '../../src/causes/secrets.ts'
import { RunLog } from '../../src/events/run-log.ts'
import { type Progress, ProgressFold } from '../../src/events/sinks/transfer-progress.ts'
import type { RunResult } from '../../src/host/host.ts'
import { TerminalHost, type TerminalOptions } from '../../src/host/terminal-host.ts'
import { failedReport, sampleFault, sampleReport } from '../report/sample.ts'

/** A stream that keeps what was written. */
class Paper extends EventEmitter {
  readonly isTTY: boolean
  readonly columns = 60
  text = ''

  constructor(isTTY: boolean) {
    super()
    this.isTTY = isTTY
  }

  write(text: string): boolean {
    this.text += text
    return true
  }
}

function terminal(
  about: { tty?: boolean } & Partial<
    Pick<TerminalOptions, 'env' | 'json' | 'report' | 'trace' | 'debug' | 'clock' | 'failOnError'>
  > = {},
) {
  const { tty = false, ...options } = about
  const stdout = new Paper(tty)
  const stderr = new Paper(tty)
  const host = new TerminalHost({
    stdout,
    stderr,
    env: {},
    secrets: new Secrets(),
    json: false,
    report: '',
    trace: '',
    failOnError: true,
    debug: false,
    ...options,
  })
  return { host, stdout, stderr }
}

function closing(report = sampleReport(), goOutput = ''): RunResult {
  return { report, goproxy: { value: '', exported: false }, variables: {}, goOutput }
}

const progress: Progress = {
  ...new ProgressFold(() => {}).progress,
  files: 10,
  filesTotal: 40,
  bytes: 3e6,
  bytesPerSecond: 1e6,
  mirror: 'https://proxy.golang.org',
}
const esc = '\u001b'

describe('colour', () => {
  it.each([
    ['on a terminal', true, {}, true],
    ['in a file', false, {}, false],
    ['with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
    ['with FORCE_COLOR in a file', false, { FORCE_COLOR: '1' }, true],
    ['with FORCE_COLOR=0 on a terminal', true, { FORCE_COLOR: '0' }, false],
    ['with FORCE_COLOR and NO_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['on a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('%s', (_, tty, env, coloured) => {
    const { host, stdout } = terminal({ tty, env })
    host.info('✔ Ready in 4.1 s')
    host.aside('less')
    expect(stdout.text.includes(esc)).toBe(coloured)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken out
    expect(stdout.text.replace(/\u001b\[\d+m/g, '')).toBe('✔ Ready in 4.1 s\nless\n')
  })

  it('stays out of a line without a mark', () => {
    const { host, stdout } = terminal({ tty: true })
    host.info('go ✔ Ready')
    expect(stdout.text).toBe('go ✔ Ready\n')
  })
})

describe('progress', () => {
  it('is one moving line on a terminal, cut to its width and gone before the next line', () => {
    let now = 0
    const { host, stdout } = terminal({ tty: true, env: { NO_COLOR: '1' }, clock: () => now })
    host.progress(progress)
    now += 100
    host.progress({ ...progress, mirror: `https://${'long'.repeat(30)}.example` })
    now += 50
    host.progress(progress)
    now += 50
    host.progress({ ...progress, files: 11 })
    host.info('✔ Ready')
    const drawn = stdout.text.split(`\r${esc}[2K`)
    expect(drawn.map((line) => line.slice(0, 19))).toEqual([
      '',
      '  10 of 40 files · ',
      '  11 of 40 files · ',
      '✔ Ready\n',
    ])
    expect(Math.max(...drawn.map((line) => Array.from(line).length))).toBeLessThan(60)
    expect(stdout.text.split('\n')).toHaveLength(2)
  })

  it('is a line at most every five seconds elsewhere', () => {
    let now = 0
    const { host, stdout } = terminal({ clock: () => now })
    for (; now <= 12_000; now += 100) host.progress(progress)
    expect(stdout.text.match(/10 of 40 files · 3 MB · 1 MB\/s · proxy\.golang\.org\n/g)).toHaveLength(2)
    expect(stdout.text).not.toContain(esc)
  })
})

describe('the end of a run', () => {
  it('is the verdict, and exit code 0 when ready', async () => {
    const { host, stdout } = terminal()
    expect(await host.publish(closing())).toBe(0)
    expect(stdout.text).toBe('✔ Ready in 4.1 s\n')
  })

  it("shows go's words, then the diagnosis, then the verdict, and exit code 1 when failed", async () => {
    const { host, stdout } = terminal()
    const report = failedReport([sampleFault({ file: 'go.mod', line: 14 })])
    expect(await host.publish(closing(report, 'go: one\ngo: two\n'))).toBe(1)
    const lines = stdout.text.trimEnd().split('\n')
    expect(lines.slice(0, 4)).toEqual([
      'What go printed:',
      '  go: one',
      '  go: two',
      `✘ ${sampleFault().title} · go.mod:14`,
    ])
    expect(lines.at(-2)).toContain('docs/causes.md#eof')
    expect(lines.at(-1)).toBe('✘ Failed after 4 attempts in 12.3 s (eof)')
  })

  it('is exit code 0 after a failed download if that is asked for', async () => {
    expect(await terminal({ failOnError: false }).host.publish(closing(failedReport([sampleFault()])))).toBe(0)
  })

  it('is exit code 2 when an input is wrong', async () => {
    expect(await terminal().host.publish(closing(failedReport([sampleFault({ cause: 'input_invalid' })])))).toBe(2)
  })

  it.each([
    ['there', 'report.json', false],
    ['in a folder that it makes, and says so', 'out/report.json', true],
  ])('writes the report where it is asked for: %s', async (_, name, isTold) => {
    const folder = await mkdtemp(join(tmpdir(), 'modward-terminal-'))
    const path = join(folder, name)
    const { host, stdout } = terminal({ report: path })
    await host.publish(closing())
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(sampleReport())
    expect(stdout.text.includes(`▸ Report: ${path}, in a new folder\n`)).toBe(isTold)
    await rm(folder, { recursive: true })
  })

  it('only warns where it cannot be written', async () => {
    const { host, stdout } = terminal({ report: join(import.meta.filename, 'report.json') })
    expect(await host.publish(closing())).toBe(0)
    expect(stdout.text).toContain(`! Cannot write the report to ${join(import.meta.filename, 'report.json')}: `)
  })
})

describe('--debug', () => {
  it('shows each event on standard error, redacted, whatever goes to standard output', () => {
    const { host, stdout, stderr } = terminal({ debug: true })
    host.secret('hunter2secret')
    const log = new RunLog(host.sinks, () => 0)
    log.emit({ type: 'phase.start', name: 'a hunter2secret' })
    expect(stderr.text).toBe('0.000s phase.start name="a xxxxx"\n')
    expect(stdout.text).toBe('')
  })

  it('clears the moving line first', () => {
    let now = 0
    const { host, stdout, stderr } = terminal({ debug: true, tty: true, env: { NO_COLOR: '1' }, clock: () => now })
    host.progress(progress)
    now = 100
    host.progress(progress)
    new RunLog(host.sinks, () => 0).emit({ type: 'phase.end', name: 'Go' })
    expect(stdout.text.endsWith(`\r${esc}[2K`)).toBe(true)
    expect(stderr.text).toBe('0.000s phase.end name=Go\n')
  })

  it('is off by default', () => {
    expect(terminal().host.sinks).toEqual([])
  })
})

describe('--json', () => {
  it('puts one document on standard output and the story on standard error', async () => {
    let now = 0
    const { host, stdout, stderr } = terminal({ json: true, clock: () => now })
    host.info('▸ Cache: off')
    host.warning('careful')
    host.group('title', ['line'])
    host.progress(progress)
    now = 5000
    host.progress(progress)
    const report = failedReport([sampleFault()])
    expect(await host.publish(closing(report, 'go: one\n'))).toBe(1)
    expect(JSON.parse(stdout.text)).toEqual(report)
    for (const part of ['▸ Cache: off', '! careful', 'title', '10 of 40', 'go: one', '✘ Failed']) {
      expect(stderr.text).toContain(part)
    }
  })

  it('prints other documents redacted', () => {
    const { host, stdout } = terminal({ json: true })
    host.secret('hunter2secret')
    host.document({ schema: 1, detail: ['a hunter2secret b'] })
    expect(JSON.parse(stdout.text)).toEqual({ schema: 1, detail: ['a xxxxx b'] })
  })
})

it('hides secrets in everything it prints', async () => {
  let now = 0
  const { host, stdout } = terminal({ clock: () => now })
  const secret = 'hunter2secret'
  host.secret(secret)
  host.info(secret)
  host.warning(`https://me:${secret}@h`)
  host.group(secret, [secret])
  for (; now <= 5000; now += 5000) host.progress({ ...progress, mirror: `me:${secret}` })
  expect(stdout.text).toContain('10 of 40')
  const fault = sampleFault({ title: secret, text: secret, advice: secret, module: secret, host: secret })
  await host.publish(closing(failedReport([fault]), secret))
  expect(stdout.text).not.toContain(secret)
})

it('lets no stranger steer the terminal', () => {
  const { host, stdout } = terminal({ tty: true, env: { NO_COLOR: '1' } })
  host.info(`a${esc}[2Jb${esc}]0;title\u0007c\rd`)
  expect(stdout.text).toBe('abc\nd\n')
})

it('does not fall over a reader that has gone away', () => {
  const { host, stdout } = terminal()
  host.info('one')
  expect(() => stdout.emit('error', new Error('EPIPE'))).not.toThrow()
})

describe('a line that does not fit', () => {
  const words = Array.from({ length: 20 }, (_, index) => `word${index}`).join(' ')

  it('is wrapped on a terminal and hangs below its text', () => {
    const { host, stdout } = terminal({ tty: true, env: { NO_COLOR: '1' } })
    host.info(`✔ ${words}`)
    const [first = '', ...rest] = stdout.text.trimEnd().split('\n')
    expect(first).toMatch(/^✔ word0/)
    for (const line of rest) expect(line).toMatch(/^ {2}word\d/)
    expect(rest.length).toBeGreaterThan(0)
  })

  it('hangs where it is told', () => {
    const { host, stdout } = terminal({ tty: true, env: { NO_COLOR: '1' } })
    host.lines([{ text: `✔ label  ${words}`, aside: false, hang: 9 }])
    for (const line of stdout.text.trimEnd().split('\n').slice(1)) expect(line).toMatch(/^ {9}word\d/)
  })

  it('stays whole in a file', () => {
    const { host, stdout } = terminal()
    host.info(words)
    expect(stdout.text).toBe(`${words}\n`)
  })
})

describe('what is waited for', () => {
  it('stands on the terminal until the next line takes its place', () => {
    const { host, stdout } = terminal({ tty: true, env: { NO_COLOR: '1' } })
    host.waiting('  asking a.test …')
    host.info('done')
    expect(stdout.text).toBe(`\r${esc}[2K  asking a.test …\r${esc}[2Kdone\n`)
  })

  it('is a line on standard error at most every five seconds if the output goes to a file', () => {
    let now = 0
    const { host, stdout, stderr } = terminal({ clock: () => now })
    for (; now < 6000; now += 250) host.waiting(`  asking a.test … ${now}`)
    host.info('a line')
    for (; now < 11_000; now += 250) host.waiting(`  asking a.test … ${now}`)
    expect(stdout.text).toBe('a line\n')
    expect(stderr.text).toBe('  asking a.test … 4500\n  asking a.test … 10500\n')
  })
})
