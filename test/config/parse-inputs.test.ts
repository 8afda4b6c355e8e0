import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { inputs } from '../../src/config/definitions.ts'
import { InputError, type InputProblem, parseInputs } from '../../src/config/parse-inputs.ts'

function reader(given: Record<string, string>): (name: string) => string | undefined {
  return (name) => given[name]
}

function problemsOf(given: Record<string, string>): readonly InputProblem[] {
  try {
    parseInputs(reader(given))
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

const defaults = {
  directories: ['.'],
  mirrors: 'auto',
  mirrorOrder: 'auto',
  private: [],
  gitAuth: [],
  preflight: 'advise',
  preflightTimeout: 5000,
  attempts: 4,
  backoff: 1000,
  backoffMax: 30_000,
  timeout: 600_000,
  stallTimeout: 20_000,
  concurrency: 'auto',
  unpack: 'auto',
  cache: 'auto',
  cacheKeySuffix: '',
  cacheTimeout: 120_000,
  cacheDirectory: '',
  goVersion: undefined,
  goVersionFile: '',
  serve: false,
  annotations: true,
  summary: true,
  report: '',
  metrics: '',
  metricsPush: undefined,
  trace: '',
  failOnError: true,
}

test('nothing given means the documented defaults', () => {
  expect(parseInputs(() => undefined)).toEqual(defaults)
})

test('an input that a workflow leaves blank takes its default', () => {
  expect(parseInputs(() => '  \n')).toEqual(defaults)
})

test('everything given', () => {
  const given = {
    'working-directory': 'a\nb/**',
    mirrors: 'https://a.example\ndirect',
    'mirror-order': 'listed',
    private: 'github.com/acme,*.corp.example',
    'git-auth': 'github.com/acme ghs_1',
    preflight: 'require',
    'preflight-timeout': '2s',
    attempts: '1',
    backoff: '0',
    'backoff-max': '1m',
    timeout: '1h',
    'stall-timeout': '500ms',
    concurrency: '128',
    unpack: 'go',
    cache: 'restore',
    'cache-key-suffix': 'x',
    'cache-timeout': '10s',
    'cache-dir': '/var/cache/modward',
    'go-version': '1.26.x',
    'go-version-file': 'go.mod',
    serve: 'true',
    annotations: 'False',
    summary: 'false',
    report: 'out/report.json',
    metrics: 'out/modward.prom',
    'metrics-push': 'https://push.example',
    trace: 'out/trace.jsonl',
    'fail-on-error': 'FALSE',
  }
  expect(Object.keys(given)).toEqual(Object.values(inputs).map(({ name }) => name))
  expect(parseInputs(reader(given))).toEqual({
    directories: ['a', 'b/**'],
    mirrors: { list: 'https://a.example,direct' },
    mirrorOrder: 'listed',
    private: ['github.com/acme', '*.corp.example'],
    gitAuth: [{ prefix: 'github.com/acme', token: 'ghs_1' }],
    preflight: 'require',
    preflightTimeout: 2000,
    attempts: 1,
    backoff: 0,
    backoffMax: 60_000,
    timeout: 3_600_000,
    stallTimeout: 500,
    concurrency: 128,
    unpack: 'go',
    cache: 'restore',
    cacheKeySuffix: 'x',
    cacheTimeout: 10_000,
    cacheDirectory: '/var/cache/modward',
    goVersion: { kind: 'range', range: '>=1.26.0 <1.27.0-0', text: '1.26.x' },
    goVersionFile: 'go.mod',
    serve: true,
    annotations: false,
    summary: false,
    report: 'out/report.json',
    metrics: 'out/modward.prom',
    metricsPush: new URL('https://push.example'),
    trace: 'out/trace.jsonl',
    failOnError: false,
  })
})

test('all bad inputs are told at once, with what is allowed', () => {
  const problems = problemsOf({
    attempts: '0',
    timeout: '10',
    preflight: 'maybe',
    annotations: 'yes',
    mirrors: 'ftp://x.example',
    private: 'https://github.com/acme',
    report: 'a\nb',
    backoff: '2h',
    'go-version': 'latest',
  })
  expect(problems.map(({ name }) => name)).toEqual([
    'mirrors',
    'private',
    'preflight',
    'attempts',
    'backoff',
    'timeout',
    'go-version',
    'annotations',
    'report',
  ])
  expect(problems[3]).toEqual({ name: 'attempts', value: '0', allowed: 'a whole number from 1 to 20' })
  expect(problems[8]?.value).toBe('a\\nb')
  expect(problemsOf({ attempts: '9'.repeat(5000) })[0]?.value).toMatch(/^9{99}…$/)
  expect(() => parseInputs(reader({ attempts: '0', timeout: '10' }))).toThrow(
    /^attempts: "0" is not allowed\. Allowed: .*\ntimeout: "10" is not allowed/,
  )
})

test.each([
  'ftp://user:hunter2@a.example',
  'https://fine.example,ftp://user:hunter2@a.example',
  'ftp://user:hun@ter2@a.example/p@th',
  'https://user:hunter2,x@a.example:bad',
  'https://user:hun\nter2@a.example',
  'ftp://hunter2@a.example',
  'user:hunter2@a example',
])('credentials in a refused value are never shown: %j', (value) => {
  for (const name of ['mirrors', 'attempts', 'private', 'preflight']) {
    const problems = problemsOf({ [name]: value })
    expect(problems).toHaveLength(1)
    expect(JSON.stringify(problems)).not.toMatch(/hunter2|ter2@|:hun/)
  }
})

test('action.yml declares what the table has: names, defaults, descriptions', () => {
  const action = parseYaml(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))
  const declared = Object.fromEntries(
    Object.values(inputs).map((input) => [input.name, { description: input.description, default: input.default }]),
  )
  expect(action.inputs).toEqual(declared)
})
