import type { ModuleRequest } from './module-request.ts'
import type { Found, Outcome } from './outcome.ts'

/** What became of a file that was to be put into its place in the module cache. */
export type Installed =
  /** It is there, verified as far as go.sum names it. */
  | { readonly outcome: 'placed'; readonly path: string }
  /** It is not what go.sum names. */
  | { readonly outcome: 'rejected' }
  /** It stays where it is, and go gets it from there. */
  | { readonly outcome: 'left' }

/** Puts files into the module cache before go asks for them. */
export interface Installer {
  /** A folder in the file system of the module cache, for zips that are going to be placed. */
  readonly folder: string
  /** Places one file, if that can be done. Never rejects. */
  install(request: ModuleRequest, found: Found): Promise<Installed>
}

/** What {@link fetchAndInstall} works with. */
export type InstallSteps = {
  readonly installer: Installer | undefined
  readonly fetch: (request: ModuleRequest) => Promise<Outcome>
  /** Frees what an outcome holds in the spool. */
  readonly free: (found: Found) => void
  /** Whether go waits for the file. */
  readonly isAsked: () => boolean
}

/**
 * Fetches a file and installs it, unless go waits for it by then. A zip that is not the one that go.sum names is fetched once
 * more, and each copy of it hashed as it comes: so another mirror is asked, and the first one is tainted if that has the right
 * one. If every mirror has the same bytes, they stay for go, which says what is wrong with them.
 */
export async function fetchAndInstall(request: ModuleRequest, steps: InstallSteps): Promise<Outcome> {
  const first = await steps.fetch(request)
  const outcome = await install(request, first, steps)
  if (outcome !== 'rejected') return outcome
  if (first.kind === 'found') steps.free(first)
  const again = { ...request, refusedFrom: first.from }
  const second = await steps.fetch(again)
  const last = await install(again, second, steps)
  return last === 'rejected' ? second : last
}

async function install(request: ModuleRequest, outcome: Outcome, steps: InstallSteps): Promise<Outcome | 'rejected'> {
  if (outcome.kind !== 'found' || outcome.isMismatch || steps.installer === undefined || steps.isAsked()) return outcome
  const installed = await steps.installer.install(request, outcome)
  if (installed.outcome === 'left') return outcome
  if (installed.outcome === 'rejected') return 'rejected'
  steps.free(outcome)
  return { ...outcome, content: { path: installed.path }, verified: true, isInstalled: true, release: () => {} }
}
