import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { hashMod } from '../gomod/dirhash.ts'
import type { FilePlaced, NotUnpacked } from './result.ts'
import { unpackFault } from './unpack-fault.ts'

/** A `.mod` or `.info` file for the module cache. Plain data: it is sent to worker threads. */
export type SmallFile = {
  readonly content: Uint8Array
  /** The hash that go.sum has for a `.mod`; undefined for a `.info`, of which it has none. */
  readonly sum: string | undefined
  /** Does not exist yet, in the module cache's file system. */
  readonly staged: string
  readonly target: string
}

/** Puts a small file into the module cache if it is what go.sum names: never a half one, and in place of one that is there. */
export function placeFile({ content, sum, staged, target }: SmallFile): FilePlaced | NotUnpacked {
  const found = sum === undefined ? undefined : hashMod(content)
  if (found !== undefined && found !== sum) return { outcome: 'wrong hash', found }
  try {
    writeFileSync(staged, content, { flag: 'wx' })
    mkdirSync(dirname(target), { recursive: true })
    renameSync(staged, target)
    return { outcome: 'file placed' }
  } catch (error) {
    return unpackFault(error)
  }
}
