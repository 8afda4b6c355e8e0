import type { Fault } from './fault.ts'
import { shownHost } from './shown-host.ts'

/** What a job has for a host, of go (netrc, GOAUTH) and of git; no secret value. */
export type CredentialSources = {
  /** The path is '' without a home folder. */
  readonly netrc: { readonly path: string; readonly exists: boolean; readonly hasEntry: boolean }
  /** The names of the GOAUTH commands, in their order. */
  readonly goauth: readonly string[]
  /** What git's insteadOf rules with a login replace, for this host. */
  readonly rewrites: readonly string[]
  /** Git sends a header of its own (http.extraheader) to this host. */
  readonly extraHeader: boolean
  /** A git credential helper answers for this host. */
  readonly helper: boolean
}

/** Whether a refusal can be told more of with {@link withCredentials}. */
export function isAboutCredentials({ cause, host }: Fault): boolean {
  return host !== '' && (cause === 'http_401' || cause === 'vcs_https_auth')
}

/**
 * The fault, told by what the job has for the host: a credential that was sent and refused has expired or may not read this,
 * while a missing one has to be put where go or git looks for it.
 */
export function withCredentials(fault: Fault, sources: CredentialSources): Fault {
  const sent = fault.cause === 'http_401' ? sentByGo(fault, sources) : sentByGit(fault, sources)
  if (sent !== '') {
    return {
      ...fault,
      title: `${shownHost(fault)} refused the credential of this job`,
      advice: `${sent} was sent to ${shownHost(fault)} and refused. Renew the secret, or give it read access: it has expired, was revoked, or may not read this module. A public module needs no credential.`,
    }
  }
  const missing = fault.cause === 'http_401' ? missingForGo(fault.host, sources) : missingForGit(sources)
  return { ...fault, advice: `No credential was sent: ${missing}. ${fault.advice}` }
}

function sentByGo({ url, host }: Fault, { netrc, goauth }: CredentialSources): string {
  if (/^https?:\/\/[^/]{1,2000}@/.test(url)) return `The login in the URL of ${host} in GOPROXY`
  if (goauth.includes('off')) return ''
  if (netrc.hasEntry && goauth.includes('netrc')) return `The login of ${host} in ${netrc.path}`
  const command = goauth.find((name) => name !== 'netrc' && name !== '')
  return command === undefined ? '' : `The credential that GOAUTH (${command}) offers for ${host}`
}

/** A credential that git has and that the server does not take shows itself in two ways: git says so, or asks for another. */
function sentByGit({ host, text }: Fault, { netrc, rewrites, extraHeader, helper }: CredentialSources): string {
  const [rule] = rewrites
  if (rule !== undefined) return `The token of git's insteadOf rule for ${rule}`
  if (extraHeader) return `The header of git's http.extraheader for ${host}`
  if (/could not read (?:Username|Password)|terminal prompts disabled/i.test(text)) return ''
  if (netrc.hasEntry) return `The login of ${host} in ${netrc.path}`
  return helper ? 'The credential of the git credential helper' : ''
}

function missingForGo(host: string, { netrc, goauth }: CredentialSources): string {
  if (goauth.includes('off')) return 'GOAUTH=off forbids go to use one'
  return lackOfNetrc(host, netrc)
}

function missingForGit({ netrc, helper }: CredentialSources): string {
  const rest = helper ? 'the git credential helper has none for it' : 'there is no git credential helper'
  return `git has neither an insteadOf rule with a token nor an extraheader for this host, ${rest}, and ${netrc.exists ? `${netrc.path} has no entry for it` : 'there is no netrc file'}`
}

function lackOfNetrc(host: string, { path, exists }: CredentialSources['netrc']): string {
  if (path === '') return 'without HOME or NETRC, go finds no netrc file'
  return exists ? `${path} has no entry for ${host}` : `there is no file ${path}`
}
