import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The one file beside the modules in a saved folder: what it cost to get them without it. */
export const timingName = 'measured.json'

/** No more than this is read of it, in bytes. */
export const timingLimit = 1024

/** What a measured download is kept as. */
export function formatTiming(downloadMs: number): string {
  return JSON.stringify({ downloadMs: Math.round(downloadMs) })
}

/**
 * How long the download took that a saved folder replaces, in milliseconds; 0 where that is not known. Only good for being
 * shown: it comes from the cache, and so from whoever can write to it.
 */
export function readTiming(folder: string): number {
  try {
    const { downloadMs } = JSON.parse(readFileSync(join(folder, timingName), 'utf8')) as { downloadMs: unknown }
    return typeof downloadMs === 'number' && downloadMs > 0 && downloadMs < 24 * 60 * 60 * 1000 ? downloadMs : 0
  } catch {
    return 0
  }
}
