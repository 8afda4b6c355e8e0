import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishMetrics, pushUrl } from '../../../src/commands/guard/publish-metrics.ts'
import { sampleReport } from '../../report/sample.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modward-metrics-'))
})
const open: (() => void)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) close()
  await rm(folder, { recursive: true })
})

/** A server on loopback; resolves to its URL. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  open.push(() => {
    server.close()
    server.closeAllConnections()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const publish = async (metrics: string, metricsPush?: string, limitMs = 5000) => {
  const warnings: string[] = []
  const secrets: string[] = []
  const host = {
    warning: (line: string) => void warnings.push(line),
    secret: (value: string) => void secrets.push(value),
  }
  const config = { metrics, metricsPush: metricsPush === undefined ? undefined : new URL(metricsPush) }
  await publishMetrics(config, sampleReport(), { host, env: {}, limitMs })
  return { warnings, secrets }
}

describe('the metrics file', () => {
  it('is written, folders included, and nothing is left beside it', async () => {
    const path = join(folder, 'textfile/modward.prom')
    expect(await publish(path)).toEqual({ warnings: [], secrets: [] })
    expect(await readFile(path, 'utf8')).toContain('\nmodward_runs_total{kind="clean"} 1\n')
    expect(await readdir(join(folder, 'textfile'))).toEqual(['modward.prom'])
  })

  it('goes on counting with the next run', async () => {
    const path = join(folder, 'modward.prom')
    for (let runs = 0; runs < 3; runs += 1) await publish(path)
    const text = await readFile(path, 'utf8')
    expect(text).toContain('\nmodward_runs_total{kind="clean"} 3\n')
    expect(text).toContain('\nmodward_run_duration_seconds 4.1\n')
  })

  it.each([
    ['is no metrics file', 'hello\n\0'],
    ['is too long for one', `modward_runs_total{kind="clean"} 5\n${'#'.repeat(1_000_001)}`],
  ])('starts anew if the old one %s', async (_, old) => {
    const path = join(folder, 'modward.prom')
    await writeFile(path, old)
    await publish(path)
    expect(await readFile(path, 'utf8')).toContain('\nmodward_runs_total{kind="clean"} 1\n')
  })

  it('that cannot be written is a warning', async () => {
    await mkdir(join(folder, 'taken/inner'), { recursive: true })
    const path = join(folder, 'taken')
    expect((await publish(path)).warnings).toEqual([expect.stringContaining(`Cannot write the metrics to ${path}: `)])
  })
})

describe('a push', () => {
  it('sends what the file holds, with the credentials of the URL, which are kept secret', async () => {
    const requests: string[] = []
    const url = await serve(async (request, response) => {
      let body = ''
      for await (const piece of request) body += piece
      const { authorization, 'content-type': type } = request.headers
      requests.push(`${request.method} ${request.url} ${authorization} ${type}\n${body}`)
      response.writeHead(202).end()
    })
    const path = join(folder, 'modward.prom')
    await publish(path)
    const { warnings, secrets } = await publish(path, url.replace('//', '//me:p%40ss%2Fword@'))
    expect(warnings).toEqual([])
    expect(secrets).toEqual(['me', 'p@ss/word'])
    const basic = Buffer.from('me:p@ss/word').toString('base64')
    expect(requests).toEqual([
      `POST /metrics/job/modward Basic ${basic} text/plain; version=0.0.4; charset=utf-8\n${await readFile(path, 'utf8')}`,
    ])
    expect(requests[0]).toContain('\nmodward_runs_total{kind="clean"} 2\n')
  })

  it.each([
    ['refused', 401],
    ['redirected, which is not followed', 307],
  ])('that is %s is a warning without the credentials', async (_, status) => {
    const url = await serve((_, response) => void response.writeHead(status, { location: '/elsewhere' }).end())
    const { warnings } = await publish('', url.replace('//', '//me:s3cret@'))
    expect(warnings).toEqual([`Cannot push the metrics to ${url.slice(7)}: it answered with status ${status}`])
  })

  it('to a port on which nothing listens is a warning', async () => {
    const { warnings } = await publish('', 'http://me:s3cret@127.0.0.1:1/')
    expect(warnings).toEqual([expect.stringMatching(/^Cannot push the metrics to 127\.0\.0\.1:1: .*ECONNREFUSED/)])
    expect(warnings.join()).not.toContain('s3cret')
  })

  it('that is not answered in time is a warning', async () => {
    const url = await serve(() => {})
    expect((await publish('', url, 300)).warnings).toEqual([
      `Cannot push the metrics to ${url.slice(7)}: no answer within 0.3 s`,
    ])
  })

  it('of a URL with a % that means nothing is still a warning at most', async () => {
    const { warnings } = await publish('', 'http://me:100%@127.0.0.1:1/')
    expect(warnings).toHaveLength(1)
  })
})

describe('the group', () => {
  it.each([
    ['https://push.example', 'https://push.example/metrics/job/modward'],
    ['https://push.example/', 'https://push.example/metrics/job/modward'],
    ['https://example.com/push/', 'https://example.com/push/metrics/job/modward'],
    ['https://push.example/metrics/job/ci/repository/api', 'https://push.example/metrics/job/ci/repository/api'],
    ['https://push.example/metrics/', 'https://push.example/metrics/'],
  ])('of %s', (given, used) => {
    expect(pushUrl(new URL(given)).href).toBe(used)
  })
})
