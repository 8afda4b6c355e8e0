import { messageOf } from '../../error-message.ts'
import { gatewayIn, type Headers } from '../gateway.ts'
import type { CauseId } from '../id.ts'
import { redactText, redactUrl } from '../redact.ts'
import { retryAfterMs } from '../retry-after.ts'
import type { Override } from '../rules/cause-rule.ts'
import { codeOf, findSignature, innermost, proxyVerdict } from './error-codes.ts'
import type { RequestLocation } from './request-location.ts'

export type { RequestLocation }

/** A fault that the transport saw itself: its cause, in the words that the go command would use for it. */
export type TransportFault = {
  readonly cause: CauseId
  readonly text: string
  /** How long the server asks to be left alone; milliseconds. */
  readonly retryAfterMs?: number
  /** What is judged differently from the cause's row. */
  readonly override?: Override
}

/** Names the cause of an error that a request or a body ended with, by its code and type only. */
export function faultOfError(error: unknown, at: RequestLocation): TransportFault {
  const verdict = proxyVerdict(error)
  if (verdict !== undefined) return { cause: verdict.cause, text: before(at, verdict.words) }
  const found = findSignature(error)
  if (found === undefined) return { cause: 'unknown', text: before(at, describe(error)) }
  const { cause, override } = found.sign
  const text = before(at, found.sign.words(found.error, at))
  return override === undefined ? { cause, text } : { cause, text, override }
}

/** Why a lookup or a connection failed, in go's words without the name and the address: `connection refused`. */
export function connectReason(error: unknown, url: URL): string {
  const found = findSignature(error)
  const words = found === undefined ? describe(error) : found.sign.words(found.error, { url })
  return words.replace(/^dial tcp(?: \S+)?: (?:connect: |lookup \S+(?: on \S+)?: )?/, '')
}

/** What the statuses mean that have a cause of their own; any other 5xx is a server's failure. */
const statusCauses: Readonly<Record<number, CauseId>> = {
  401: 'http_401',
  403: 'http_403',
  404: 'http_404',
  407: 'http_407_proxy_auth',
  410: 'http_410',
  429: 'http_429',
  451: 'http_451',
}

/** How many lines and bytes of an error page go shows; no more is worth keeping. */
const quoted = { lines: 8, characters: 648 }

/** Names the cause of an answer whose status is not 200. `body` is what is known of its text. */
export function faultOfStatus(status: number, headers: Headers, body: string, at: RequestLocation): TransportFault {
  const cause = statusCauses[status] ?? (status >= 500 && status < 600 ? 'http_5xx' : 'http_other')
  const wait = retryAfterMs(headers['retry-after'])
  const gateway = status === 404 || status === 410 ? '' : gatewayIn(headers)
  const text =
    `reading ${redactUrl(at.url)}: ${status} ${phrases[status] ?? ''}`.trimEnd() + gateway + quote(headers, body)
  return { cause, text, ...(wait === undefined ? {} : { retryAfterMs: wait }) }
}

/** An answer 200 that is not what was asked for; `detail` says what it is. */
export function faultOfBadResponse(detail: string, at: RequestLocation): TransportFault {
  return { cause: 'bad_reply', text: redactText(`invalid response from proxy "${redactUrl(at.url)}": ${detail}`) }
}

/** The reason phrases as Go's net/http has them. */
const phrases: Readonly<Record<number, string>> = {
  300: 'Multiple Choices',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  416: 'Requested Range Not Satisfiable',
  421: 'Misdirected Request',
  425: 'Too Early',
  429: 'Too Many Requests',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  507: 'Insufficient Storage',
  508: 'Loop Detected',
  511: 'Network Authentication Required',
}

/** As go does: only plain text is quoted, and not much of it; of a page the one line that says why. */
function quote(headers: Headers, body: string): string {
  const reason = /<(title|message)>([^<]{1,200})<\/\1>/i.exec(body)?.[2]?.trim()
  if (reason) return `\n\tserver response: ${redactText(reason)}`
  const type = String(headers['content-type'] ?? '').toLowerCase()
  if (body.trim() === '' || (type !== '' && !type.startsWith('text/plain'))) return ''
  const shown = redactText(body.trim().slice(0, quoted.characters)).split(/\r?\n/).slice(0, quoted.lines)
  const [only] = shown
  return shown.length === 1 ? `\n\tserver response: ${only}` : `\n\tserver response:\n\t${shown.join('\n\t')}`
}

function before(at: RequestLocation, words: string): string {
  return redactText(`${at.phase === 'body' ? 'read' : 'Get'} "${redactUrl(at.url)}": ${words}`)
}

function describe(error: unknown): string {
  const inner = innermost(error)
  const code = codeOf(inner)
  const message = messageOf(inner)
  return code === '' || message.includes(code) ? message : `${message} (${code})`
}
