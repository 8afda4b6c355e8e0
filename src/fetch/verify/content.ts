import { hashMod } from '../../gomod/dirhash.ts'
import { isExactVersion } from '../../gomod/module-version.ts'
import { findZipEnd, isZipStart } from '../../gomod/zip-end.ts'
import { describeReply, isPage, quoteReply } from '../../network/html-page.ts'
import type { ModuleRequest } from '../module-request.ts'

/** The start of a body, as much as it takes to say what it is. */
function startOf(body: Buffer): string {
  return body.subarray(0, 512).toString('utf8')
}

/** What is wrong with a reply that came with status 200. */
export type ContentFault = {
  /** `bad_reply`: not such a file at all. `gosum_mismatch`: such a file, but not the one that go.sum names. */
  readonly cause: 'bad_reply' | 'gosum_mismatch'
  readonly detail: string
  /** The beginning of the reply, if it is text: only for a reply of the mirror's own host. */
  readonly quote?: string
}

/**
 * Checks a small reply before go sees it: why it cannot be what was asked for, or undefined if it may be. go itself
 * would take a portal's page for a broken file, and name the module rather than the portal.
 */
export function smallFileFault(request: ModuleRequest, body: Buffer): ContentFault | undefined {
  const { kind, sum } = request
  switch (kind) {
    case 'info':
    case 'query':
    case 'latest':
      return badReply(infoFault(request, body), startOf(body))
    case 'mod':
      if (sum !== undefined && hashMod(body) === sum) return undefined
      if (body.length === 0 || isPage(startOf(body))) {
        return badReply(`${describeReply(startOf(body))} instead of a go.mod file`)
      }
      return sumFault(hashMod(body), sum)
    default:
      return badReply(isPage(startOf(body)) ? describeReply(startOf(body)) : undefined)
  }
}

/** Two hashes that should be the same, in the words of the go command. */
export function sumFault(hash: string, sum: string | undefined): ContentFault | undefined {
  if (sum === undefined || hash === sum) return undefined
  return { cause: 'gosum_mismatch', detail: `checksum mismatch: downloaded: ${hash}, go.sum: ${sum}` }
}

function badReply(detail: string | undefined, text = ''): ContentFault | undefined {
  return detail === undefined ? undefined : { cause: 'bad_reply', detail, quote: quoteReply(text) }
}

/** From this size on a reply is searched and not parsed, which would take several times its memory; in bytes. */
const largeInfo = 256 * 1024

/**
 * The `Version` of a document; undefined if it has none. Of a large one go does the parsing.
 * @throws {SyntaxError} if it is no JSON
 */
function versionIn(body: Buffer): unknown {
  if (body.length < largeInfo) return (JSON.parse(body.toString('utf8')) as { Version?: unknown } | null)?.Version
  if (!/^\s*\{/.test(startOf(body))) throw new SyntaxError('no JSON object')
  const at = body.indexOf('"Version"')
  return at < 0 ? undefined : /^"Version"\s*:\s*"([^"\\]*)"/.exec(body.toString('utf8', at, at + 512))?.[1]
}

function infoFault({ kind, version: expected }: ModuleRequest, body: Buffer): string | undefined {
  let version: unknown
  try {
    version = versionIn(body)
  } catch {
    const found = describeReply(startOf(body))
    return found === 'JSON' ? 'JSON that is malformed' : `${found} instead of JSON`
  }
  if (typeof version !== 'string') return 'JSON without a Version'
  if (kind !== 'info' || version === expected) return undefined
  return `${isExactVersion(version) ? `the version ${version.slice(0, 100)}` : 'another text'} instead of the version ${expected}`
}

/** Why a reply with this beginning and end cannot be a zip, or undefined if it may be one. */
export function zipTailFault(head: Buffer, tail: Buffer): ContentFault | undefined {
  if (!isZipStart(head)) return badReply(`${describeReply(startOf(head))} instead of a zip`, startOf(head))
  return badReply(findZipEnd(tail) === undefined ? 'a zip without its end record' : undefined)
}
