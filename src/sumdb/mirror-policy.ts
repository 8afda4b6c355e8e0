import { parseSumdb } from './setting.ts'

/**
 * The database that go asks the mirrors for, by its name; undefined if GOSUMDB switches it off, pins its address (go then asks
 * no mirror), or cannot be read (go then refuses it). The rule of cmd/go/internal/modfetch, dbDial and initBase.
 */
export function sumdbOnMirrors(gosumdb: string): string | undefined {
  if (gosumdb === 'off' || gosumdb === '') return undefined
  try {
    const { verifier, pinned } = parseSumdb(gosumdb)
    return pinned ? undefined : verifier.name
  } catch {
    return undefined
  }
}

/** 404 and 410 say so as well, but are no faults. */
const declining: readonly string[] = ['http_401', 'http_403', 'http_451', 'http_other']

/** Whether a mirror fails `sumdb/NAME/supported` because it never passes the database on, not only because it cannot now. */
export function declinesSumdb(cause: string): boolean {
  return declining.includes(cause)
}
