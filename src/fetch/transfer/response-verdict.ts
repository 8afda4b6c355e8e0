import { faultOfBadResponse, type TransportFault } from '../../causes/transport/transport-fault.ts'
import { type ModuleRequest, sizeLimit } from '../module-request.ts'
import type { Content } from '../outcome.ts'
import type { ContentFault } from '../verify/content.ts'

/** The part of a zip that came before its transfer broke off; it may only be continued from the same mirror. */
export type PartialBody = {
  readonly mirror: string
  readonly path: string
  readonly etag: string
  readonly received: number
  readonly total: number
}

/** What came of one request to one mirror. */
export type Verdict =
  | { readonly kind: 'content'; readonly content: Content; readonly size: number }
  /** A plausible file, but not the one that go.sum names. */
  | {
      readonly kind: 'disputed'
      readonly content: Content
      readonly size: number
      readonly seen: TransportFault
      readonly at: URL
    }
  | {
      readonly kind: 'status'
      readonly status: number
      readonly text: string
      readonly seen: TransportFault
      readonly at: URL
    }
  | { readonly kind: 'trouble'; readonly seen: TransportFault; readonly at: URL; readonly part?: PartialBody }

/** What a file that has come whole is, by what is wrong with it. */
export function judge(trouble: ContentFault | undefined, content: Content, size: number, url: URL): Verdict {
  if (trouble === undefined) return { kind: 'content', content, size }
  if (trouble.cause === 'bad_reply')
    return { kind: 'trouble', seen: faultOfBadResponse(trouble.detail, { url }), at: url }
  return { kind: 'disputed', content, size, seen: { cause: trouble.cause, text: trouble.detail }, at: url }
}

/** More came, or was announced, than such a file may have. */
export function tooLarge(wanted: ModuleRequest, url: URL): Verdict {
  const limit = sizeLimit(wanted.kind)
  return {
    kind: 'trouble',
    seen: faultOfBadResponse(`a reply larger than the limit of ${limit} bytes`, { url }),
    at: url,
  }
}

/** The file in the spool that a reply has left behind. */
export function pathOf(reply: Verdict | undefined): string | undefined {
  if (reply === undefined || reply.kind === 'status') return undefined
  if (reply.kind === 'trouble') return reply.part?.path
  return 'path' in reply.content ? reply.content.path : undefined
}
