import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publishMetrics } from '../../../src/commands/guard/publish-metrics.ts'
import type { Report } from '../../../src/report/schema.ts'
import { expressionsOf } from '../../report/dashboard.ts'
import { failedReport, sampleFault, sampleReport } from '../../report/sample.ts'
import { describeWith } from '../../support/programs.ts'

const monitoring = join(dirname(dirname(dirname(import.meta.dirname))), 'examples/monitoring')

let folder = ''
const children: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modward-scrape-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  await rm(folder, { recursive: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** Starts a program that listens where it is told to; resolves to its address. */
async function start(program: string, args: readonly string[]): Promise<string> {
  const address = `127.0.0.1:${await freePort()}`
  children.push(spawn(program, [`--web.listen-address=${address}`, ...args], { cwd: folder, stdio: 'ignore' }))
  return address
}

/** Starts a Prometheus that scrapes this address four times a second; resolves to what answers queries. */
async function startPrometheus(target: string) {
  const config = {
    global: { scrape_interval: '250ms', evaluation_interval: '250ms' },
    rule_files: [join(monitoring, 'alerts.yml')],
    scrape_configs: [{ job_name: 'test', honor_labels: true, static_configs: [{ targets: [target] }] }],
  }
  await writeFile(join(folder, 'prometheus.yml'), JSON.stringify(config))
  const address = await start('prometheus', ['--config.file=prometheus.yml', '--storage.tsdb.path=data'])
  const get = async (path: string) => {
    const answer = await fetch(`http://${address}${path}`)
    return (await answer.json()) as { data: { result: { value: [number, string] }[]; groups: { rules: object[] }[] } }
  }
  const query = async (expression: string): Promise<readonly number[]> => {
    const { data } = await get(`/api/v1/query?query=${encodeURIComponent(expression)}`)
    return data.result.map(({ value }) => Number(value[1]))
  }
  return { get, query }
}

async function until<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const found = await read().catch((error: Error) => error)
    if (JSON.stringify(found) === JSON.stringify(expected)) return
    if (Date.now() > deadline) expect(found).toEqual(expected)
    await sleep(200)
  }
}

const publish = async (report: Report, metrics: string, metricsPush?: string) => {
  const warnings: string[] = []
  const host = { warning: (line: string) => void warnings.push(line), secret: () => {} }
  const config = { metrics, metricsPush: metricsPush === undefined ? undefined : new URL(metricsPush) }
  await publishMetrics(config, report, { host, env: {} })
  expect(warnings).toEqual([])
}

const mirror = { ...sampleReport().mirrors[0], files: 100, bytes: 5e6, faults: 4 } as Report['mirrors'][number]
const repaired = sampleReport({
  mirrors: [mirror],
  faults: [sampleFault({ cause: 'h2_stream', recovered: true, count: 4 })],
})
const failed: Report = { ...failedReport([sampleFault({ cause: 'http_5xx' })]), mirrors: [mirror] }

describeWith(['prometheus', 'prometheus-node-exporter'], 'Prometheus through the textfile collector', () => {
  it('counts run after run, and fills every panel of the dashboard', async () => {
    const textfile = [
      '--collector.disable-defaults',
      '--collector.textfile',
      `--collector.textfile.directory=${folder}`,
    ]
    const { query, get } = await startPrometheus(await start('prometheus-node-exporter', textfile))
    const file = join(folder, 'modward.prom')
    await publish(repaired, file)
    await publish(failed, file)
    await until(() => query('sum(modward_runs_total)'), [2])
    expect(await query('sum(node_textfile_scrape_error)')).toEqual([0])
    await publish(repaired, file)
    await publish(failed, file)
    await until(() => query('sum(modward_runs_total)'), [4])
    expect(await query('modward_faults_total{cause="h2_stream",host="proxy.golang.org",recovered="true"}')).toEqual([8])
    expect(await query('modward_jobs_saved_total')).toEqual([2])
    const [increase = 0] = await query('increase(modward_jobs_saved_total[1m])')
    expect(increase).toBeGreaterThan(0)
    for (const expression of expressionsOf(await readFile(join(monitoring, 'dashboard.json'), 'utf8'))) {
      expect((await query(expression)).length, expression).toBeGreaterThan(0)
    }
    await until(async () => {
      const { data } = await get('/api/v1/rules')
      return data.groups.flatMap(({ rules }) => rules.map((rule) => 'health' in rule && rule.health))
    }, ['ok', 'ok', 'ok', 'ok'])
  })
})

describeWith(['prometheus', 'prometheus-pushgateway'], 'Prometheus through a Pushgateway', () => {
  it('sees the last run of each group', async () => {
    const gateway = await start('prometheus-pushgateway', [])
    await until(async () => (await fetch(`http://${gateway}/-/ready`)).status, 200)
    const { query } = await startPrometheus(gateway)
    await publish(repaired, '', `http://${gateway}/metrics/job/ci/repository/api`)
    await publish(failed, '', `http://${gateway}/metrics/job/ci/repository/web`)
    await until(() => query('modward_run_ready{job="ci",repository="api"}'), [1])
    await until(() => query('modward_run_ready{job="ci",repository="web"}'), [0])
    expect(await query('modward_failed_runs_total{repository="web",cause="http_5xx"}')).toEqual([1])
    expect(await query('push_failure_time_seconds{job="ci"} > 0')).toEqual([])
  })
})
