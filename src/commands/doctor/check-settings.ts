import { redactText } from '../../causes/redact.ts'
import type { GoEnv, GoVariable } from '../../go/go-env.ts'
import { goDefaults } from '../../gomod/go-defaults.ts'
import { formatModule, type ModuleVersion } from '../../gomod/module-version.ts'
import {
  type GoproxyEntry,
  GoproxyError,
  hasCredentials,
  parseGoproxy,
  withoutCredentials,
} from '../../mirrors/goproxy.ts'
import type { CheckResult } from './finding.ts'

/** The settings that decide where modules come from, in the order in which people think of them. */
const shown: readonly GoVariable[] = ['GOPROXY', 'GOSUMDB', 'GOPRIVATE', 'GONOPROXY', 'GONOSUMDB']

const origins = { environment: 'environment', file: 'go env -w', default: 'default' } as const

/**
 * What the settings are and where each comes from, and those that will bite later although nothing fails yet. `missing`
 * are the modules that the project needs and the module cache lacks.
 */
export function checkSettings(go: GoEnv, missing: readonly ModuleVersion[]): CheckResult[] {
  const values = shown
    // GONOPROXY and GONOSUMDB follow GOPRIVATE unless somebody set them.
    .filter((name) => go[name] !== '' && (name === 'GOPROXY' || name === 'GOSUMDB' || go.origins[name] !== 'default'))
    .map((name) => `${name}=${safe(name, go[name])} (${originOf(name, go)})`)
  return [{ check: 'settings', ok: true, detail: values.join(' · '), advice: '' }, ...warnOfSettings(go, missing)]
}

const shipped: Partial<Record<GoVariable, string>> = goDefaults

function originOf(name: GoVariable, go: GoEnv): string {
  const isOdd = go.origins[name] === 'default' && shipped[name] !== undefined && shipped[name] !== go[name]
  return isOdd ? 'go.env of this Go' : origins[go.origins[name]]
}

/** Set-ups that work until the day they do not. Each warning says what will happen and what to do. */
export function warnOfSettings(go: GoEnv, missing: readonly ModuleVersion[] = []): CheckResult[] {
  const warnings = [warnOfList(go, missing), warnOfSumdb(go), warnOfInsecure(go), warnOfFlags(go)]
  return warnings.filter((warning) => warning !== undefined)
}

function warnOfList(go: GoEnv, missing: readonly ModuleVersion[]): CheckResult | undefined {
  const entries = entriesOf(go.GOPROXY)
  const [first, second] = entries
  if (first?.kind === 'off') return judgeOff(missing)
  if (first?.kind !== 'proxy' || first.separator !== ',' || second === undefined || go.origins.GOPROXY === 'default')
    return undefined
  const next = 'url' in second ? second.url.host : second.kind
  const detail = `GOPROXY: the "," after ${first.url.host} means that go asks ${next} only after 404 and 410, not when ${first.url.host} is down`
  const advice =
    second.kind === 'proxy'
      ? 'Where both may see the same module names, write "|" in GOPROXY, or list them in the mirrors input.'
      : ''
  return advice === '' ? undefined : { check: 'settings', ok: true, detail, advice }
}

function judgeOff([module, ...more]: readonly ModuleVersion[]): CheckResult {
  const advice = 'Set GOPROXY to a mirror, or keep it and fill the module cache before this step.'
  if (module === undefined) {
    const detail =
      'GOPROXY=off: go downloads nothing but GOPRIVATE modules, and fails for all that is not in the module cache'
    return { check: 'settings', ok: true, detail, advice }
  }
  const lacks = `${formatModule(module)}${more.length === 0 ? '' : ` and ${more.length} more`}`
  const detail = `GOPROXY=off forbids every download, and the module cache lacks ${lacks}`
  return { check: 'settings', ok: false, cause: 'goproxy_off', detail, advice }
}

function warnOfSumdb(go: GoEnv): CheckResult | undefined {
  if (go.GOSUMDB !== 'off') return undefined
  const detail =
    'GOSUMDB=off: modules that go.sum does not name yet are accepted unchecked, and Go toolchains are not downloaded'
  const advice =
    'Unset GOSUMDB, and set GOPRIVATE (or GONOSUMDB) for the modules that the public database must not know.'
  return { check: 'settings', ok: true, detail, advice }
}

function warnOfInsecure(go: GoEnv): CheckResult | undefined {
  if (go.GOINSECURE === '') return undefined
  const detail = `GOINSECURE=${go.GOINSECURE}: go accepts any certificate and plain http for these modules`
  const advice =
    'Install the certificate authority of that host on the machine, or name it in SSL_CERT_FILE, and unset GOINSECURE.'
  return { check: 'settings', ok: true, detail, advice }
}

/** Flags in GOFLAGS that change what a download does, or once did. */
const risky: Readonly<Record<string, { readonly what: string; readonly advice: string }>> = {
  '-mod=vendor': {
    what: 'go build reads the vendor folder only, while go mod download fetches modules that nothing uses',
    advice: 'Skip the download where the vendor folder is used.',
  },
  '-mod=mod': {
    what: 'go commands may change go.mod and go.sum, and fail in a workspace',
    advice: 'Remove it from GOFLAGS, and run go mod tidy when requirements change.',
  },
  '-insecure': {
    what: 'before Go 1.17 it accepted any certificate and plain http, and no newer go knows it',
    advice: 'Remove it from GOFLAGS; an authority that go does not know is installed, or named in SSL_CERT_FILE.',
  },
}

function warnOfFlags(go: GoEnv): CheckResult | undefined {
  const found = go.GOFLAGS.split(/\s+/).find((flag) => risky[flag] !== undefined)
  const known = risky[found ?? '']
  if (found === undefined || known === undefined) return undefined
  return { check: 'settings', ok: true, detail: `GOFLAGS holds ${found}: ${known.what}`, advice: known.advice }
}

/** None for a list that go could not read either: it is an error by itself, unless the user has given another one. */
function entriesOf(list: string): readonly GoproxyEntry[] {
  try {
    return parseGoproxy(list)
  } catch (error) {
    if (error instanceof GoproxyError) return []
    throw error
  }
}

/** GOPROXY without credentials; the other settings hold none. */
function safe(name: GoVariable, value: string): string {
  if (name !== 'GOPROXY' || !value.includes('@')) return value
  return value
    .split(/([,|])/)
    .map((word) => {
      const [entry] = entriesOf(word)
      if (entry === undefined) return redactText(word)
      if (!('url' in entry) || !hasCredentials(entry)) return word
      return withoutCredentials(entry).url.href
    })
    .join('')
}
