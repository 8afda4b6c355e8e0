import { redactText } from '../causes/redact.ts'
import { type GoEnv, goVariables } from './go-env.ts'

/** The settings that have a value, fit to be shown: without credentials, and without the arguments of GOAUTH commands. */
export function redactedEnv(go: GoEnv): Readonly<Record<string, string>> {
  const settings = goVariables.map((name) => [name, name === 'GOAUTH' ? shownGoauth(go.GOAUTH) : redactText(go[name])])
  return Object.fromEntries(settings.filter(([, value]) => value !== ''))
}

/** A command of GOAUTH may be given a token; `netrc`, `off` and `git` and its folder are none. */
function shownGoauth(value: string): string {
  const commands = value.split(';').map((command) => command.trim())
  return commands.map((command) => (/^git\s/.test(command) ? command : command.replace(/\s.*/s, ' …'))).join('; ')
}
