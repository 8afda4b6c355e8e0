// `npm run check` lints the workflows with actionlint, the only tool that knows expressions, contexts and inputs.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const tool = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'
const bin = join(root, '.lab/actionlint-1.7.12')
const program = join(bin, process.platform === 'win32' ? 'actionlint.exe' : 'actionlint')

/** What actionlint says of every workflow, empty when all is well; undefined where it is not available (no go, no mirror). */
export function lintWorkflows(): string | undefined {
  if (!existsSync(program))
    spawnSync('go', ['install', tool], { env: { ...process.env, GOBIN: bin }, stdio: 'inherit' })
  if (!existsSync(program)) return undefined
  const files = globSync(
    ['{.github,examples}/workflows/*.yml', 'examples/github/*.yml', 'examples/monitoring/{drill,ledger}.yml'],
    {
      cwd: root,
    },
  )
  // Without shellcheck and pyflakes, so that the verdict is the same on every machine.
  const { stdout, stderr } = spawnSync(program, ['-shellcheck=', '-pyflakes=', ...files], {
    cwd: root,
    encoding: 'utf8',
  })
  return stdout + stderr
}

if (import.meta.main) {
  const found = lintWorkflows() ?? `actionlint could not be installed (go install ${tool}).\n`
  process.stderr.write(found)
  if (found !== '') process.exitCode = 1
}
