import { redactText } from '../../causes/redact.ts'
import { type GoEnv, type GoVariable, goVariables } from '../../go/go-env.ts'
import { shownValue } from '../../go/redacted-env.ts'
import { goDefaults } from '../../gomod/go-defaults.ts'
import { formatModule, type ModuleVersion } from '../../gomod/module-version.ts'
import {
  type GoproxyEntry,
  GoproxyError,
  hasCredentials,
  parseGoproxy,
  withoutCredentials,
} from '../../mirrors/goproxy.ts'
import type { MirrorPlan } from '../../mirrors/plan.ts'
import { type CheckResult, failure, fine, warning } from './finding.ts'

const check = 'settings'

/** Always shown; the others only if they were set. */
const always: readonly GoVariable[] = ['GOPROXY', 'GOSUMDB']
/** Shown elsewhere, or facts of the machine rather than settings. */
const elsewhere: readonly GoVariable[] = [
  ...(['GOVERSION', 'GOOS', 'GOARCH', 'GOROOT', 'GOMOD', 'GOENV'] as const),
  ...(['GOMODCACHE', 'GOCACHE', 'GOPATH'] as const),
]

const origins = { environment: 'environment', file: 'go env -w', default: 'default' } as const

/** What the project asks of the settings. */
export type SettingsNeeds = {
  /** The modules that the project needs and the module cache lacks. */
  readonly missing: readonly ModuleVersion[]
  /** The mirrors that may be asked; undefined if GOPROXY cannot be read. */
  readonly plan: MirrorPlan | undefined
}

/**
 * What the settings are and where each comes from, those that end every go command, and those that are a risk although
 * nothing fails yet.
 */
export function checkSettings(go: GoEnv, needs: SettingsNeeds): CheckResult[] {
  const values = goVariables
    .filter((name) => !elsewhere.includes(name) && go[name] !== '')
    .filter((name) => always.includes(name) || go.origins[name] !== 'default')
    .map((name) => `${name}=${shown(name, go[name])} (${originOf(name, go)})`)
  return [fine(check, values.join(' · ')), ...judgeSettings(go, needs)]
}

/** What the Go team ships; a distribution may ship other values. */
const shipped: Partial<Record<GoVariable, string>> = goDefaults

function originOf(name: GoVariable, go: GoEnv): string {
  const isOdd = go.origins[name] === 'default' && shipped[name] !== undefined && shipped[name] !== go[name]
  return isOdd ? 'go.env of this Go' : origins[go.origins[name]]
}

/** The settings that are wrong or a risk. Each result says what happens and what to do. */
export function judgeSettings(go: GoEnv, { missing, plan }: SettingsNeeds): CheckResult[] {
  const judged = [
    judgeModuleMode(go),
    judgeOff(go, missing),
    judgeOrder(plan),
    judgeSumdb(go),
    judgeInsecure(go),
    judgeFlags(go),
  ]
  return judged.filter((result) => result !== undefined)
}

function judgeModuleMode({ GO111MODULE, origins: { GO111MODULE: origin } }: GoEnv): CheckResult | undefined {
  const unset = origin === 'file' ? 'Run `go env -u GO111MODULE`' : 'Unset GO111MODULE'
  const advice = `${unset}: modules are on by default.`
  switch (GO111MODULE) {
    case '':
    case 'on':
      return undefined
    case 'off': {
      const detail = 'GO111MODULE=off: go knows no modules and reads no go.mod; go mod and go list -m fail'
      return failure(check, 'goproxy_invalid', detail, advice)
    }
    case 'auto': {
      const detail = 'GO111MODULE=auto: in a folder without a go.mod in it or above it, go knows no modules'
      return warning(check, detail, advice)
    }
    default:
      return failure(check, 'goproxy_invalid', `GO111MODULE=${GO111MODULE}: go knows on, off and auto only`, advice)
  }
}

/** Only 404 and 410 lead over a comma: a mirror that is down ends the list there. */
function judgeOrder(plan: MirrorPlan | undefined): CheckResult | undefined {
  const [first, ...others] = plan?.mirrors ?? []
  const second = others.find(({ group }) => group !== first?.group)
  if (first === undefined || second === undefined) return undefined
  const [a, b] = [first.url.host, second.url.host]
  const detail = `GOPROXY: the "," before ${b} means that go uses it only after 404 and 410, not if ${a} is down`
  const advice = 'If both may see the same module names, write "|" in GOPROXY, or list them in the input `mirrors`.'
  return warning(check, detail, advice)
}

function judgeOff({ GOPROXY }: GoEnv, [module, ...more]: readonly ModuleVersion[]): CheckResult | undefined {
  if (entriesOf(GOPROXY)[0]?.kind !== 'off') return undefined
  const advice = 'Set GOPROXY to a mirror, or keep it and fill the module cache before this step.'
  if (module === undefined) {
    const detail =
      'GOPROXY=off: go downloads nothing but GOPRIVATE modules, and fails for all that is not in the module cache'
    return warning(check, detail, advice)
  }
  const lacks = `${formatModule(module)}${more.length === 0 ? '' : ` and ${more.length} more`}`
  const detail = `GOPROXY=off forbids every download, and the module cache lacks ${lacks}`
  return failure(check, 'goproxy_off', detail, advice)
}

function judgeSumdb({ GOSUMDB, GONOSUMDB }: GoEnv): CheckResult | undefined {
  const advice =
    'Unset it, and set GOPRIVATE (or GONOSUMDB) for the modules whose names the public database must not know.'
  if (GOSUMDB === 'off') {
    const detail =
      'GOSUMDB=off: modules that go.sum does not name yet are accepted unchecked, and Go toolchains are not downloaded'
    return warning(check, detail, advice)
  }
  if (!GONOSUMDB.split(',').includes('*')) return undefined
  return warning(check, 'GONOSUMDB=*: modules that go.sum does not name yet are accepted unchecked', advice)
}

function judgeInsecure({ GOINSECURE }: GoEnv): CheckResult | undefined {
  if (GOINSECURE === '') return undefined
  const detail = `GOINSECURE=${GOINSECURE}: go accepts any certificate and plain http for these modules`
  const advice =
    'Install the certificate authority of that host on the machine, or name it in SSL_CERT_FILE, and unset GOINSECURE.'
  return warning(check, detail, advice)
}

/** Flags in GOFLAGS that change what a download does, or once did. */
const risky: readonly { readonly flag: RegExp; readonly what: string; readonly advice: string }[] = [
  {
    flag: /^--?mod=vendor$/,
    what: 'go build reads the vendor folder only, while go mod download fetches modules that nothing uses',
    advice: 'Skip the download if the vendor folder is used.',
  },
  {
    flag: /^--?mod=mod$/,
    what: 'go commands may change go.mod and go.sum, and fail in a workspace',
    advice: 'Remove it from GOFLAGS, and run go mod tidy when requirements change.',
  },
  {
    flag: /^--?modfile=/,
    what: 'go reads that file and the .sum file beside it, in place of go.mod and go.sum',
    advice: 'If only one command needs it, give the flag to that command and remove it from GOFLAGS.',
  },
  {
    flag: /^--?insecure$/,
    what: 'before Go 1.17 it accepted any certificate and plain http, and no newer go knows it',
    advice: 'Remove it from GOFLAGS; an authority that go does not know is installed, or named in SSL_CERT_FILE.',
  },
]

function judgeFlags({ GOFLAGS }: GoEnv): CheckResult | undefined {
  for (const word of GOFLAGS.split(/\s+/)) {
    const known = risky.find(({ flag }) => flag.test(word))
    if (known !== undefined) return warning(check, `GOFLAGS holds ${word}: ${known.what}`, known.advice)
  }
  return undefined
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

/** A value without credentials: those of GOPROXY go whole, as nothing shorter says where they are. */
export function shown(name: string, value: string): string {
  if (name !== 'GOPROXY' || !value.includes('@')) return shownValue(name, value)
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
