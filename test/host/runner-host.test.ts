import { readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RunResult } from '../../src/host/host.ts'
import type { Report } from '../../src/report/schema.ts'
import { Runner } from '../e2e/runner.ts'
import { failedReport, sampleFault, sampleReport } from '../report/sample.ts'
import type { Scene } from './act-out.ts'
import { play as playOn, script } from './play.ts'

let runner: Runner
beforeEach(async () => {
  runner = await Runner.create()
})
afterEach(() => runner.remove())

const play = (scene: Scene, env = {}) => playOn(runner, scene, env)

function closing(report: Report, about: Partial<RunResult> = {}): RunResult {
  return {
    report,
    goproxy: { value: 'https://proxy.golang.org,direct', exported: true },
    variables: { GOPRIVATE: 'corp.example/*' },
    goOutput: '',
    ...about,
  }
}

const red = closing(failedReport([sampleFault({ file: 'go.mod', line: 14 })]), {
  goOutput: 'go: example.com/one@v1.0.0: unexpected EOF\n',
})

/** The program that acts a scene out, with variables that the runner does not give it. */
function scriptWith(variables: Readonly<Record<string, string>>): string[] {
  const set = `data:text/javascript,${encodeURIComponent(`Object.assign(process.env, ${JSON.stringify(variables)})`)}`
  return [process.execPath, '--import', set, script]
}

describe('a green run', () => {
  it('sets every output, exports for later steps, and ends with the verdict', async () => {
    const report = sampleReport({ faults: [sampleFault({ count: 3, recovered: true })] })
    const step = await play({ closing: closing(report) })
    expect(step.exitCode).toBe(0)
    expect(step.outputs).toEqual({
      outcome: 'ready',
      cause: '',
      transient: '',
      mirror: 'https://proxy.golang.org',
      goproxy: 'https://proxy.golang.org,direct',
      'cache-hit': 'true',
      'cache-key': report.cache.key,
      attempts: '1',
      'go-version': '1.26.8',
      recovered: '3',
      report: expect.stringMatching(/modward-report-\w{8}\.json$/),
    })
    expect(step.exported).toEqual({ GOPROXY: 'https://proxy.golang.org,direct', GOPRIVATE: 'corp.example/*' })
    expect(step.log.split('\n').at(-1)).toBe('✔ Ready in 4.1 s · recovered from 3 errors')
    expect(step.annotations.map(({ name }) => name)).toEqual(['notice'])
  })

  it('writes the report where a later step can read it', async () => {
    const step = await play({ closing: closing(sampleReport()) })
    expect(step.outputs['report']?.startsWith(runner.temp)).toBe(true)
    expect(JSON.parse(await readFile(step.outputs['report'] ?? '', 'utf8'))).toEqual(sampleReport())
  })

  it('writes it where the user says, and names that in the summary', async () => {
    const step = await play({ publishing: { report: 'out/report.json' }, closing: closing(sampleReport()) })
    expect(step.outputs['report']).toBe(join(runner.workspace, 'out/report.json'))
    expect(JSON.parse(await readFile(join(runner.workspace, 'out/report.json'), 'utf8'))).toEqual(sampleReport())
    expect(step.summary).toContain('JSON report: <code>out/report.json</code>')
  })

  it('stays green when nothing can be told the post step, and warns', async () => {
    const path = join(runner.folder, 'scene.json')
    await writeFile(path, JSON.stringify({ closing: closing(sampleReport()) }))
    const step = await runner.run(scriptWith({ GITHUB_STATE: join(runner.folder, 'none') }), { env: { SCENE: path } })
    expect(step.exitCode).toBe(0)
    expect(step.outputs['outcome']).toBe('ready')
    expect(step.annotations.map(({ message }) => message.split(':')[0])).toContain(
      'Cannot hand the report on to the post step',
    )
  })

  it('stays green when the report cannot be written there, warns, and keeps it elsewhere', async () => {
    await writeFile(join(runner.workspace, 'file'), '')
    const step = await play({ publishing: { report: 'file/report.json' }, closing: closing(sampleReport()) })
    expect(step.exitCode).toBe(0)
    expect(step.annotations.map(({ name, message }) => [name, message.split(':')[0]])).toEqual([
      ['warning', 'Cannot write the report to file/report.json'],
    ])
    expect(step.summary).not.toContain('JSON report')
    expect(JSON.parse(await readFile(step.outputs['report'] ?? '', 'utf8'))).toEqual(sampleReport())
  })

  it.each([
    ['credentials', { value: 'https://goproxy.corp.example,direct', exported: false }],
    ['nothing to export', { value: '', exported: true }],
  ])('exports no GOPROXY with %s', async (_, goproxy) => {
    const step = await play({ closing: closing(sampleReport(), { goproxy }) })
    expect(step.exported).not.toHaveProperty('GOPROXY')
    expect(step.outputs['goproxy']).toBe(goproxy.value)
  })

  it('survives a runner that takes no outputs and no summary', async () => {
    const nowhere = join(runner.folder, 'missing')
    const own = { GITHUB_OUTPUT: nowhere, GITHUB_STEP_SUMMARY: nowhere }
    const path = join(runner.folder, 'scene.json')
    await writeFile(path, JSON.stringify({ closing: closing(sampleReport()) }))
    // The files are taken away between the start of the step and its end.
    const step = await runner.run(scriptWith(own), { env: { SCENE: path } })
    expect(step.exitCode).toBe(0)
    expect(step.annotations.map(({ name, message }) => [name, message.split(':')[0]])).toEqual([
      ['warning', 'Cannot write the job summary'],
      ['warning', 'Cannot set the outputs'],
    ])
    expect(step.log).toContain('✔ Ready')
  })
})

describe('a red run', () => {
  it('puts the root cause on the line of go.mod and fails the step', async () => {
    const step = await play({ closing: red })
    expect(step.exitCode).toBe(1)
    expect(step.outputs).toMatchObject({
      outcome: 'failed',
      cause: 'eof',
      transient: 'true',
      goproxy: '',
      attempts: '4',
    })
    expect(step.exported).toEqual({})
    expect(step.annotations).toEqual([
      {
        name: 'error',
        properties: { title: sampleFault().title, file: 'go.mod', line: '14' },
        message: expect.stringContaining('docs/causes.md#eof'),
      },
    ])
    expect(step.summary).toContain('### ✘ Go modules not ready')
  })

  it("ends with go's own words, whole, and the verdict", async () => {
    const goOutput = Array.from({ length: 2000 }, (_, index) => `go: line ${index}`).join('\n')
    const step = await play({ closing: { ...red, goOutput: `${goOutput}\n` } })
    expect(step.log.endsWith(`What go printed:\n${goOutput}\n✘ Failed after 4 attempts in 12.3 s (eof)`)).toBe(true)
  })

  it('stays green with fail-on-error: false, and says so', async () => {
    const step = await play({ publishing: { failOnError: false }, closing: red })
    expect(step.exitCode).toBe(0)
    expect(step.outputs['outcome']).toBe('failed')
    expect(step.log.split('\n').at(-1)).toContain('stays green')
    expect(step.exported).toEqual({})
  })

  it('stays red with fail-on-error: false when an input is wrong', async () => {
    const wrong = closing(failedReport([sampleFault({ cause: 'input_invalid' })]))
    expect(await play({ publishing: { failOnError: false }, closing: wrong })).toMatchObject({ exitCode: 1 })
  })

  it('leaves later steps what was handed on before', async () => {
    const handedOn = { folders: ['/a/go/bin', '/b/bin'], variables: { GOTOOLCHAIN: 'local', GOROOT: '' } }
    const step = await play({ handedOn, closing: red })
    expect(step.exitCode).toBe(1)
    expect(step.exported).toEqual(handedOn.variables)
    const later = await runner.run([process.execPath, '-p', 'process.env.PATH'])
    expect(later.log.startsWith(handedOn.folders.join(delimiter)), later.log).toBe(true)
  })

  it('has the runner show compile errors of a Go that it hands on, unless annotations are off', async () => {
    const handedOn = { folders: ['/a/go/bin'], variables: {} }
    const matchers = async (annotations: boolean) => {
      const { commands } = await play({ publishing: { annotations }, handedOn, closing: red })
      return commands.filter(({ name }) => name === 'add-matcher').map(({ message }) => message)
    }
    expect(await matchers(false)).toEqual([])
    const [path = ''] = await matchers(true)
    const [{ owner, pattern }] = JSON.parse(await readFile(path, 'utf8')).problemMatcher
    expect(owner).toBe('go')
    const [, file, line, column, message] =
      new RegExp(pattern[0].regexp).exec('  ./cmd/main.go:12:7: undefined: x') ?? []
    expect([file, line, column, message]).toEqual(['./cmd/main.go', '12', '7', 'undefined: x'])
  })

  it('writes neither annotations nor a summary when asked not to', async () => {
    const step = await play({
      publishing: { annotations: false, summary: false },
      warnings: ['the cache is down'],
      closing: red,
    })
    expect(step.annotations).toEqual([])
    expect(step.summary).toBe('')
    expect(step.log).toContain('Warning: the cache is down')
    // Why the job is red is told all the same.
    expect(step.log).toContain(`✘ ${red.report.faults[0]?.title}`)
    expect(step.log).toContain(red.report.faults[0]?.advice)
    expect(step.exitCode).toBe(1)
  })
})

describe('what strangers print', () => {
  const orders = [
    '::error::owned',
    '  ::set-output name=outcome::ready',
    '::add-mask::modward',
    'x ##[error]owned',
    'one\n::warning::two',
    'one\r::warning::two',
    '::stop-commands::x',
    '\u001b[0m::error::owned',
  ]

  it('is shown and not obeyed: lines, groups, go output', async () => {
    const step = await play({
      info: orders,
      groups: [{ title: '::error::owned', lines: orders }],
      closing: { ...red, goOutput: orders.join('\n') },
      publishing: { annotations: false },
    })
    expect(step.commands.map(({ name }) => name)).toEqual(['group', 'endgroup'])
    expect(step.outputs['outcome']).toBe('failed')
    const readable = step.log.replaceAll('\u200b', '')
    for (const text of ['::error::owned', '::add-mask::modward', 'x ##[error]owned', '::warning::two']) {
      expect(readable.split(text).length - 1).toBeGreaterThanOrEqual(3)
    }
  })

  it('cannot leave its place in an annotation', async () => {
    const title = 'a,file=evil.go::b%0A::error::owned\n::error::c'
    const step = await play({ closing: closing(failedReport([sampleFault({ title, file: 'go.mod', line: 3 })])) })
    expect(step.annotations).toHaveLength(1)
    expect(step.annotations[0]?.properties).toMatchObject({ file: 'go.mod', line: '3' })
  })

  it('cannot end the quoting', async () => {
    const step = await play({
      closing: { ...red, goOutput: '::x::\n::00000000-0000-0000-0000-000000000000::\n::error::owned' },
    })
    expect(step.annotations).toHaveLength(1)
  })
})

it('hides secrets everywhere but in the command that registers them', async () => {
  const secret = 'hunter2secret'
  const leak = `https://user:${secret}@goproxy.corp.example and ${secret}`
  const fault = sampleFault({ title: leak, advice: leak, text: leak, url: leak, host: leak, module: secret })
  const report = failedReport([fault], { go: { version: 'go1.26.8', env: { GOPROXY: leak } } })
  const step = await play({
    secrets: [secret],
    info: [leak],
    warnings: [leak],
    groups: [{ title: leak, lines: [leak] }],
    closing: closing(report, { goproxy: { value: leak, exported: true }, goOutput: leak }),
  })
  const raw = step.raw.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  expect(raw.join('\n')).not.toContain(secret)
  expect(step.raw).toContain(`::add-mask::${secret}`)
  expect(JSON.stringify([step.outputs, step.exported])).not.toContain(secret)
  expect(step.summary).not.toContain(secret)
  expect(await readFile(step.outputs['report'] ?? '', 'utf8')).not.toContain(secret)
})

it('keeps a GOPROXY or variable with a secret back, even in a green run', async () => {
  const secret = 'hunter2secret'
  const value = `https://goproxy.corp.example/${secret}`
  const step = await play({
    secrets: [secret],
    closing: closing(sampleReport(), { goproxy: { value, exported: true }, variables: { A: value, B: 'fine' } }),
  })
  expect(step.exported).toEqual({ B: 'fine' })
})

it('shows at most ten warnings as annotations, the rest as lines', async () => {
  const step = await play({ warnings: Array.from({ length: 12 }, (_, index) => `number ${index}`) })
  expect(step.annotations.map(({ name }) => name)).toEqual(Array(10).fill('warning'))
  expect(step.log).toContain('Warning: number 11')
})

it('says nothing of a download that is over within five seconds', async () => {
  const one = {
    zips: 0,
    zipsTotal: 0,
    zipBytes: 0,
    zipBytesTotal: undefined,
    isEstimate: false,
    files: 3,
    filesTotal: 297,
    bytes: 1.5e6,
    unpacked: 0,
    toUnpack: 0,
    unpackUnit: 'modules' as const,
    bytesPerSecond: 2e6,
    mirror: 'https://proxy.golang.org',
    waitingFor: '',
  }
  const step = await play({ progress: [one, one, one] })
  expect(step.log).toBe('')
})
