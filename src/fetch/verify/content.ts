import { hashMod } from '../../gomod/dirhash.ts'
import { findZipEnd, isZipStart } from '../../gomod/zip-end.ts'
import type { ModuleRequest } from '../module-request.ts'

/** How much of a reply is looked at to say what it is instead of what it should be. */
const glimpse = 512

/** What a body looks like when it is a web page; captive portals and error pages answer 200 with one. */
function looksLikeHtml(head: Buffer): boolean {
  return /^\s*(<!doctype|<html|<head|<body|<\?xml|<!--)/i.test(head.subarray(0, glimpse).toString('latin1'))
}

/** A page named by its title, so that people recognise their portal. */
function describe(head: Buffer): string {
  if (head.length === 0) return 'an empty reply'
  const text = head.subarray(0, glimpse).toString('utf8')
  const title = /<title[^>]*>([^<]{1,100})/i.exec(text)?.[1]?.trim()
  if (title !== undefined) return `an HTML page titled "${title}"`
  if (looksLikeHtml(head)) return 'an HTML page'
  return JSON.stringify(text.slice(0, 60))
}

/** What is wrong with a reply that came with status 200. */
export type ContentFault = {
  /** `bad_reply` is not the file at all; `gosum_mismatch` could be, but is another one than go.sum names. */
  readonly cause: 'bad_reply' | 'gosum_mismatch'
  readonly detail: string
}

/**
 * Why a small reply cannot be what was asked for, or undefined when it may be. `sum` is go.sum's hash of the file,
 * where go.sum has one.
 */
export function smallFileFault(wanted: ModuleRequest, body: Buffer, sum: string | undefined): ContentFault | undefined {
  switch (wanted.kind) {
    case 'info':
    case 'query':
    case 'latest':
      return badReply(infoTrouble(wanted, body))
    case 'mod':
      if (sum !== undefined && hashMod(body) === sum) return undefined
      if (body.length === 0 || looksLikeHtml(body)) return badReply(`${describe(body)} instead of a go.mod file`)
      return sumFault(hashMod(body), sum)
    default:
      return badReply(looksLikeHtml(body) ? describe(body) : undefined)
  }
}

/** Two hashes that should be one, in the words of the go command. */
export function sumFault(hash: string, sum: string | undefined): ContentFault | undefined {
  if (sum === undefined || hash === sum) return undefined
  return { cause: 'gosum_mismatch', detail: `checksum mismatch: downloaded: ${hash}, go.sum: ${sum}` }
}

function badReply(detail: string | undefined): ContentFault | undefined {
  return detail === undefined ? undefined : { cause: 'bad_reply', detail }
}

function infoTrouble(wanted: ModuleRequest, body: Buffer): string | undefined {
  let version: unknown
  try {
    version = (JSON.parse(body.toString('utf8')) as { Version?: unknown } | null)?.Version
  } catch {
    return `${describe(body)} instead of JSON`
  }
  if (typeof version !== 'string') return `JSON without a Version: ${describe(body)}`
  if (wanted.kind === 'info' && version !== wanted.version) return `the version ${version} instead of ${wanted.version}`
  return undefined
}

/** Why a reply with this beginning and end cannot be a zip, or undefined when it may be one. */
export function zipTailFault(head: Buffer, tail: Buffer): ContentFault | undefined {
  if (!isZipStart(head)) return badReply(`${describe(head)} instead of a zip`)
  return badReply(findZipEnd(tail) === undefined ? 'a zip without its end record' : undefined)
}
