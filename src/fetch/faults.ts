import type { Fault } from '../causes/fault.ts'
import { classify } from '../causes/log/classify.ts'
import { faultOf } from '../causes/rules/table.ts'
import { shownHost } from '../causes/shown-host.ts'
import {
  faultOfBadResponse,
  faultOfError,
  faultOfStatus,
  type TransportFault,
} from '../causes/transport/transport-fault.ts'
import type { Mirror } from '../mirrors/plan.ts'
import type { FetchContext } from './fetch-context.ts'
import { type ModuleRequest, requestUrl, sizeLimit } from './module-request.ts'
import { type Absent, type Failed, type Found, foundIn, type Outcome } from './outcome.ts'
import type { SpoolEntry } from './spool/spool-entry.ts'
import type { Attempt } from './transfer/attempt.ts'
import type { Incoming } from './transfer/range.ts'
import type { ContentFault } from './verify/content.ts'

/** An attempt that failed with what the transport saw, at the URL where a redirect had led. */
export function failedAttempt(
  { request, mirror }: Attempt,
  { cause, text, retryAfterMs, override }: TransportFault,
  at: URL,
  status = 502,
): Failed {
  const { module, version } = request
  const redirect = at.host === mirror.url.host ? {} : { redirectedBy: mirror.url.host }
  const url = `${at.origin}${at.pathname}`
  const fault = faultOf(cause, { text, module, version, url, mirror: mirror.name, ...redirect }, override)
  return { kind: 'failed', status, fault, from: mirror.name, retryAfterMs }
}

/** A file that has arrived whole. One that differs from go.sum is a failure with the copy: no mirror may have another. */
export function complete(
  attempt: Attempt,
  { url }: Incoming,
  entry: SpoolEntry,
  mismatch: ContentFault | undefined,
): Outcome {
  if (mismatch === undefined) return foundIn(entry, attempt.mirror.name, attempt.verify)
  const { cause, detail: text } = mismatch
  const copy: Found = { ...foundIn(entry, attempt.mirror.name, true), isMismatch: true }
  return { ...failedAttempt(attempt, { cause, text }, url), copy }
}

/**
 * A reply with status 200 that is not the file. It is quoted only if the mirror's own host sent it: a redirect may lead to an
 * internal service, whose content does not belong into a log. go shows nothing of it, either.
 */
export function spoiled(
  attempt: Attempt,
  incoming: Incoming,
  { detail, quote = '' }: Pick<ContentFault, 'detail' | 'quote'>,
): Failed {
  const isOwn = incoming.url.host === attempt.mirror.url.host
  const text = quote !== '' && isOwn ? `${detail}: ${quote}` : detail
  return failedAttempt(attempt, faultOfBadResponse(text, incoming), incoming.url)
}

/** More came, or was announced, than such a file may have. */
export function tooLarge(attempt: Attempt, incoming: Incoming): Failed {
  const detail = `a reply larger than the limit of ${sizeLimit(attempt.request.kind)} bytes`
  return spoiled(attempt, incoming, { detail })
}

/** A body that ended with an error. */
export function bodyFailed(attempt: Attempt, { network }: FetchContext, { url }: Incoming, error: unknown): Failed {
  return failedAttempt(attempt, faultOfError(error, { url, proxy: network.proxyFor(url), phase: 'body' }), url)
}

/** A transfer that another mirror has overtaken by far: as good as a stall. */
export function tooSlow(attempt: Attempt): Failed {
  const at = requestUrl(attempt.mirror.url, attempt.request)
  const text = `read "${at.href}": the data only trickles, another mirror was much faster (i/o timeout)`
  return failedAttempt(attempt, { cause: 'stall_timeout', text }, at)
}

/** The failure of another file's request as that of this one, which was not sent: this module met the error, too. */
export function sharedFailure(request: ModuleRequest, mirror: Mirror, { fault, status }: Failed): Failed {
  const { module, version } = request
  // The URL of the other file would tell go, and its reader, about a file that was not asked.
  const reason = fault.text.replace(`Get "${fault.url}": `, '').replace(`reading ${fault.url}: `, '')
  const text = `skipped, ${shownHost(fault)} failed a moment ago: ${reason}`
  const url = requestUrl(mirror.url, request).href
  const { retryable, mirrorHelps } = fault
  const seen = { text, module, version, host: fault.host, url, mirror: mirror.name }
  const shared = faultOf(fault.cause, seen, { retryable, mirrorHelps })
  return { kind: 'failed', status, fault: shared, from: mirror.name }
}

/**
 * A not-found that decides although another mirror was silent. go is answered with an error all the same: a 404 would send it on to
 * the entries behind the silent mirror.
 */
export function absentFailure(request: ModuleRequest, mirror: Mirror, { status, text, from }: Absent): Failed {
  const url = requestUrl(mirror.url, request)
  const seen = faultOfStatus(status, { 'content-type': 'text/plain' }, text, { url })
  const { module, version } = request
  return {
    kind: 'failed',
    status: 502,
    fault: faultOf(seen.cause, { text: seen.text, module, version, url: url.href, mirror: mirror.name }),
    from,
  }
}

/** The request that was in flight when the time was up. */
export function unfinishedFault({ request, mirror, flight }: Attempt): Fault {
  const { module, version } = request
  const { href, host } = requestUrl(mirror.url, request)
  const seconds = ((performance.now() - flight.startedAt) / 1000).toFixed(1)
  const came = `${flight.received} of ${flight.total ?? 'unknown many'} bytes`
  const text =
    flight.firstByteAt === undefined
      ? `Get "${href}": no answer in ${seconds} s, and then the time was up`
      : `read "${href}": ${came} in ${seconds} s, and then the time was up`
  return {
    ...faultOf('stall_timeout', { text, module, version, url: href, mirror: mirror.name }),
    title: `The time was up before ${host} had answered in full`,
    advice: `Find out why ${host} is slow from here, list another mirror (input \`mirrors\`), or raise the input \`timeout\`.`,
  }
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
