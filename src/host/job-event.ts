import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { JobEvent } from '../config/config.ts'

type Json = Readonly<Record<string, unknown>>

/** Events that may bring content from a fork. If the payload does not show where it came from, it counts as a fork's. */
const forkEvents = ['pull_request', 'workflow_run'] as const

/**
 * The job's event from `GITHUB_EVENT_NAME` and the payload at `GITHUB_EVENT_PATH`. A payload that is missing, broken or of
 * an unknown shape counts as one from a fork, if the event is of a kind that can come from one.
 */
export async function readEvent(env: Readonly<Record<string, string | undefined>>): Promise<JobEvent> {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const kind = forkEvents.find((candidate) => name.startsWith(candidate))
  if (kind === undefined) return { name, fork: false }
  const payload = await readPayload(env['GITHUB_EVENT_PATH'] ?? '')
  const home = text(field(payload, 'repository'), 'full_name')
  const origin =
    kind === 'pull_request'
      ? text(field(field(field(payload, 'pull_request'), 'head'), 'repo'), 'full_name')
      : text(field(field(payload, 'workflow_run'), 'head_repository'), 'full_name')
  return { name, fork: home === '' || origin.toLowerCase() !== home.toLowerCase() }
}

/** GitHub sends no larger ones (docs.github.com, "Webhook events and payloads"); bytes. */
const payloadLimit = 25 * 1024 * 1024

/** Opening a pipe that nothing writes to does not block; Windows has no such flag. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

async function readPayload(path: string): Promise<Json> {
  try {
    await using file = await open(path, flags)
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(payloadLimit), 0, payloadLimit, 0)
    return record(JSON.parse(buffer.toString('utf8', 0, bytesRead)))
  } catch {
    return {}
  }
}

/** A deleted fork is `null` in a payload. */
function field(parent: Json, name: string): Json {
  return record(parent[name])
}

function text(parent: Json, name: string): string {
  const value = parent[name]
  return typeof value === 'string' ? value : ''
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
