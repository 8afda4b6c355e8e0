import type { FaultDetails } from '../fault.ts'

/** What go wanted to write: each is another finding, with another remedy. */
export type DiskTarget =
  | { readonly kind: 'module files'; readonly name: string }
  | { readonly kind: 'checksum database' | 'module cache' | 'build cache' | 'programs' | 'settings' | 'temporary' }
  | { readonly kind: 'checkout'; readonly name: string }
  | { readonly kind: 'unknown' }

const lastPath = /((?:[A-Za-z]:)?[\\/]?[^\s:"]{1,1000}): (?!open|mkdir)/g

/** Tells by the path in the message, or by what go says that it does, what could not be written. */
export function diskTargetOf({ text }: Pick<FaultDetails, 'text'>): DiskTarget {
  const moduleFile =
    /(?:updating|writing|[RW]?Lock|open|rename) (?:\S{0,1000}[\\/])?(go\.(?:mod|sum|work|work\.sum))(?:\d{1,12}\.tmp)?(?::|\s|$)/.exec(
      text,
    )?.[1]
  // The go.mod files of dependencies lie in the module cache.
  if (moduleFile !== undefined && !/[\\/]pkg[\\/]mod[\\/]|writing go\.mod cache/.test(text)) {
    return { kind: 'module files', name: moduleFile }
  }
  if (/[\\/]sumdb[\\/]/.test(text)) return { kind: 'checksum database' }
  if (/go-build\b|build cache|GOCACHE/i.test(text) && !/creating work dir/.test(text)) return { kind: 'build cache' }
  if (/creating work dir|[\\/]go-build\d{3,}|GOTMPDIR/.test(text)) return { kind: 'temporary' }
  if (/writing go env config/.test(text)) return { kind: 'settings' }
  if (
    /[\\/]pkg[\\/]mod\b|cache[\\/](?:download|vcs|lock)|module cache|go\.mod cache|stat cache|GOMODCACHE|\bmodcache\b/i.test(
      text,
    )
  ) {
    return { kind: 'module cache' }
  }
  if (/^go (?:build|install) |copying \S{1,300}a\.out|[\\/]bin[\\/]/m.test(text)) return { kind: 'programs' }
  const path = [...text.matchAll(lastPath)].at(-1)?.[1] ?? ''
  return path === '' ? { kind: 'unknown' } : { kind: 'checkout', name: path }
}

/** The target in words, as the object of a sentence. */
export function diskTargetName(target: DiskTarget): string {
  switch (target.kind) {
    case 'module files':
      return target.name
    case 'checksum database':
      return "the checksum database's folder"
    case 'build cache':
      return 'the build cache'
    case 'temporary':
      return 'the temporary folder'
    case 'settings':
      return "go's settings file"
    case 'programs':
      return 'the folder of the built program'
    case 'checkout':
      return target.name
    case 'module cache':
    case 'unknown':
      return 'the module cache'
  }
}
