import type { CredentialSources } from '../../causes/credential-advice.ts'
import type { Fault } from '../../causes/fault.ts'
import { formatModule } from '../../gomod/module-version.ts'
import type { TimedEvent } from '../event.ts'

type Value = string | number | boolean | null | undefined
type Fields = Readonly<Record<string, Value>>

/**
 * Events as lines of `key=value`, as Go's slog and logfmt write them: `1.204s retry file=… mirror=… waitMs=250 reason="…"`. Most
 * have one; a list has one for each item; bytes as they arrive have none.
 */
export function logfmt(event: TimedEvent): readonly string[] {
  const head = `${(event.atMs / 1000).toFixed(3)}s ${event.type}`
  return fieldsOf(event).map((fields) => [head, ...Object.entries(fields).flatMap(pair)].join(' '))
}

function fieldsOf(event: TimedEvent): readonly Fields[] {
  switch (event.type) {
    case 'bytes':
      return []
    case 'run.end':
      return [event.failure === null ? { outcome: 'ready' } : { outcome: 'failed', ...faultFields(event.failure) }]
    case 'fault':
      return [faultFields(event.fault)]
    case 'go.fault':
      return [{ errorId: event.errorId, ...faultFields(event.fault) }]
    case 'error.answer': {
      const { id, file, status, from, fault } = event
      return [{ id, file, status, from, ...(fault === undefined ? {} : { cause: fault.cause }) }]
    }
    case 'go':
      return [{ version: event.go.version, ...event.go.env }]
    case 'projects':
      return event.projects
    case 'mirrors':
      return event.mirrors.map(({ layers, ...mirror }) => {
        const found = Object.entries(layers).map(([name, layer]) => [
          name,
          layer && `${layer.ok ? '' : 'failed after '}${layer.ms.toFixed()}ms`,
        ])
        return { ...mirror, ...Object.fromEntries(found) }
      })
    case 'restore':
      return [event.restore]
    case 'credentials':
      return [{ host: event.host, ...credentialFields(event.sources) }]
    default: {
      const { type: _, atMs: __, ...fields } = event
      return [fields]
    }
  }
}

function faultFields({ cause, module, version, host, url, count, recovered, text }: Fault): Fields {
  const about = version === '' ? module : formatModule({ path: module, version })
  return { cause, module: about, host, url, count, recovered, text }
}

function credentialFields({ netrc, goauth, rewrites, extraHeader, helper }: CredentialSources): Fields {
  return {
    netrc: netrc.path,
    hasEntry: netrc.hasEntry,
    goauth: goauth.join(';'),
    rewrites: rewrites.join(' '),
    extraHeader,
    helper,
  }
}

function pair([key, value]: [string, Value]): string[] {
  if (value === undefined || value === null || value === '') return []
  const text = String(value)
  return [`${key}=${/^[!\x23-<>-~]+$/.test(text) ? text : JSON.stringify(text)}`]
}
