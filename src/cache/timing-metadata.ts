import { join } from 'node:path'
import { readPlainFile } from './plain-file.ts'

/** The file beside the modules in a saved folder: how long their download took without a cache. */
export const timingName = 'measured.json'

/** The largest file that is read, in bytes. */
export const timingLimit = 1024

/** The content of the file. */
export function formatTiming(downloadMs: number): string {
  return JSON.stringify({ downloadMs: Math.round(downloadMs) })
}

/**
 * How long the download took that a saved folder replaces, in milliseconds; 0 if that is not known. For display only: any
 * program that can write to the cache could have made it up.
 */
export async function readTiming(folder: string): Promise<number> {
  try {
    const text = (await readPlainFile(join(folder, timingName), timingLimit)).toString('utf8')
    const { downloadMs } = JSON.parse(text) as { downloadMs: unknown }
    return typeof downloadMs === 'number' && downloadMs > 0 && downloadMs < 24 * 60 * 60 * 1000 ? downloadMs : 0
  } catch {
    return 0
  }
}
