import type { Env } from '../../config/config.ts'
import { type GoEnv, goVariables } from '../../go/go-env.ts'
import { readGoSettings } from '../../toolchain/toolchain-settings.ts'

/** What is known of go's settings if there is no go command that tells them: what the environment and its files say. */
export async function settingsWithoutGo(env: Env): Promise<GoEnv> {
  const { origins, ...known } = await readGoSettings(env)
  const each = <Value>(value: (name: string) => Value) =>
    Object.fromEntries(goVariables.map((name) => [name, value(name)]))
  const values = each((name) => env[name] ?? '')
  const sources = each((name) => (env[name] ? 'environment' : 'default'))
  return { ...values, ...known, version: '', origins: { ...sources, ...origins } } as GoEnv
}
