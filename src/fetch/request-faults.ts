import type { Fault } from '../causes/fault.ts'
import { classify } from '../causes/log/classify.ts'
import { faultOf } from '../causes/rules/table.ts'
import type { Mirror } from '../mirrors/plan.ts'
import { type ModuleRequest, requestUrl } from './module-request.ts'
import type { LastFailure } from './source/mirror-states.ts'

/** What a request for a file ran into. */
export function transportFault({ module, version }: ModuleRequest, { seen, at }: Omit<LastFailure, 'status'>): Fault {
  return faultOf(seen.cause, { text: seen.text, module, version, url: `${at.origin}${at.pathname}` }, seen.override)
}

/** What others ran into, as the reason why a file is not available: its module met the fault, too. */
export function sharedFault(wanted: ModuleRequest, mirror: Mirror, { seen, at }: LastFailure): Fault {
  const { module, version } = wanted
  const text = `not asked for, as ${at.hostname} had just failed: ${seen.text}`
  const url = requestUrl(mirror.url, wanted).href
  return faultOf(seen.cause, { text, module, version, host: at.hostname, url })
}

/** What an earlier job saved is not good, and is fetched anew. */
export function restoredFault({ path, module, version }: ModuleRequest, detail: string): Fault {
  return faultOf('cache_corrupt', { text: `restored from the cache: ${path}: ${detail}`, module, version })
}

/** Our own folder cannot be used, which costs time and nothing else. */
export function spoolFault({ module, version }: ModuleRequest, message: string): Fault {
  const text = `the folder where files wait for go cannot be used: ${message}`
  return {
    ...faultOf(classify(text).cause, { text, module, version }),
    title: 'The folder for temporary files cannot be used',
    retryable: false,
    advice: 'Free space in it, or set RUNNER_TEMP (on a command line TMPDIR) to a folder that may be written to.',
  }
}
