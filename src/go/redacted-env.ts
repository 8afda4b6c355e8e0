import { redactText } from '../causes/redact.ts'
import { type GoEnv, goVariables } from './go-env.ts'

/** The settings that have a value, fit to be shown: without credentials. */
export function redactedEnv(go: GoEnv): Readonly<Record<string, string>> {
  const settings = goVariables.map((name) => [name, shownValue(name, go[name])])
  return Object.fromEntries(settings.filter(([, value]) => value !== ''))
}

/**
 * A variable's value fit to be shown: without credentials, without the arguments of GOAUTH commands, and without the
 * linker flags in GOFLAGS, which put keys and tokens into programs.
 */
export function shownValue(name: string, value: string): string {
  if (name === 'GOAUTH') return shownGoauth(value)
  return redactText(name === 'GOFLAGS' ? withoutLinkerFlags(value) : value)
}

/** `'-ldflags=…'` quoted whole, as go knows it, and bare with quotes inside. */
function withoutLinkerFlags(goflags: string): string {
  return goflags
    .replace(/(["'])(--?ldflags=).*?(\1|$)/g, '$1$2xxxxx$3')
    .replace(/(^|\s)(--?ldflags=)(?:[^\s'"]|(["']).*?(?:\3|$))*/g, '$1$2xxxxx')
}

/** A command of GOAUTH may be given a token; `netrc`, `off` and `git` and its folder are none. */
function shownGoauth(value: string): string {
  const commands = value.split(';').map((command) => command.trim())
  return commands.map((command) => (/^git\s/.test(command) ? command : command.replace(/\s.*/s, ' …'))).join('; ')
}
