import { readFile, stat } from 'node:fs/promises'
import type { Config, Env } from '../../config/config.ts'
import type { Host } from '../../host/host.ts'
import { userinfoOf } from '../../network/env-proxies.ts'
import { post } from '../../network/http-post.ts'
import { openNetwork } from '../../network/network.ts'
import { exposition } from '../../report/exposition.ts'
import { writeText } from '../../report/json.ts'
import { runMetrics } from '../../report/metrics.ts'
import type { Report } from '../../report/schema.ts'

/** How long a push may take, in milliseconds. The job waits for it. */
const pushLimit = 5000

/** A metrics file of modward has some 10 kB; a longer one is not read. */
const longestFile = 1_000_000

/** Where metrics are published from. */
type MetricsContext = {
  readonly host: Pick<Host, 'warning' | 'secret'>
  readonly env: Env
  /** How long a push may take. */
  readonly limitMs?: number
}

/**
 * Writes the metrics of a run to the file and pushes them, as far as the user asked for it. Counters go on from those in
 * the file. Never throws: what fails is a warning.
 */
export async function publishMetrics(
  { metrics: path, metricsPush: url }: Pick<Config, 'metrics' | 'metricsPush'>,
  report: Report,
  { host, env, limitMs = pushLimit }: MetricsContext,
): Promise<void> {
  if (path === '' && url === undefined) return
  const text = exposition(runMetrics, report, path === '' ? '' : await readPrevious(path))
  if (path !== '') {
    await writeText(path, text).catch((error: Error) => {
      host.warning(`Cannot write the metrics to ${path}: ${error.message}`)
    })
  }
  if (url === undefined) return
  for (const secret of Object.values(userinfoOf(url))) if (secret.length > 0) host.secret(secret.toString())
  await push(url, text, env, limitMs).catch((error: Error) => {
    host.warning(`Cannot push the metrics to ${url.host}: ${error.message}`)
  })
}

async function readPrevious(path: string): Promise<string> {
  const known = await stat(path).catch(() => undefined)
  if (known === undefined || !known.isFile() || known.size > longestFile) return ''
  return await readFile(path, 'utf8').catch(() => '')
}

async function push(url: URL, body: string, env: Env, limitMs: number): Promise<void> {
  const network = openNetwork({ env, connectTimeoutMs: limitMs })
  const deadline = AbortSignal.timeout(limitMs)
  try {
    const contentType = 'text/plain; version=0.0.4; charset=utf-8'
    const status = await post(network, pushUrl(url), { body, contentType, signal: deadline })
    if (status >= 300) throw new Error(`it answered with status ${status}`)
  } catch (error) {
    if (deadline.aborted) throw new Error(`no answer within ${limitMs / 1000} s`)
    throw error
  } finally {
    await network.close()
  }
}

/** The group of a Pushgateway that the metrics go to: the one in the URL, else `job="modward"`. */
export function pushUrl(url: URL): URL {
  if (url.pathname.includes('/metrics')) return url
  const target = new URL(url)
  target.pathname = `${url.pathname.replace(/\/$/, '')}/metrics/job/modward`
  return target
}
