// `npm run readme`: fills the parts of README.md and docs/metrics.md that are made from other files, so that they cannot
// drift from them.
// With --check it changes nothing and fails when a part is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { ledgerMetrics } from '../src/commands/ledger/ledger-metrics.ts'
import { inputGroups } from '../src/config/input-groups.ts'
import type { Metric } from '../src/report/exposition.ts'
import { runMetrics } from '../src/report/metrics.ts'

const root = dirname(import.meta.dirname)

/** The pages with parts that are made. */
export const madePages = ['README.md', 'docs/metrics.md'] as const

/** A part that is made: `<!-- make NAME ARGUMENT -->`, what is made, `<!-- made -->`. */
const part = /^<!-- make (\S+) ?(.*) -->\n[\s\S]*?^<!-- made -->$/gm

const makers: Readonly<Record<string, (argument: string) => string>> = {
  inputs: () => {
    const { inputs } = readAction()
    return inputGroups
      .map(([title, names]) => {
        const rows = names.map((name) => [
          code(name),
          code(inputs[name]?.default ?? ''),
          inputs[name]?.description ?? '',
        ])
        return `**${title}**\n\n${table(['Input', 'Default', 'Meaning'], rows)}`
      })
      .join('\n\n')
  },
  'inputs-yaml': () => {
    const { inputs } = readAction()
    const groups = inputGroups.map(([title, names]) => {
      const lines = names.map(
        (name) => `    # ${inputs[name]?.description}\n    ${name}: ${yaml(inputs[name]?.default ?? '')}`,
      )
      return `    # ${title}\n\n${lines.join('\n')}`
    })
    return `\`\`\`yaml\n- uses: modward/modward@v1\n  with:\n${groups.join('\n\n')}\n\`\`\``
  },
  outputs: () => {
    const { outputs } = readAction()
    const rows = Object.entries(outputs).map(([name, output]) => [code(name), output.description])
    return table(['Output', 'Meaning'], rows)
  },
  /** The annotation of a scene, as docs/examples-of-output.md has it. */
  annotation: (id) => {
    const [, scene = ''] = read('docs/examples-of-output.md').split(`<a id="${id}"></a>`)
    const [, block] = /^\*\*Annotation\*\*\n\n(```text\n[\s\S]*?^```)$/m.exec(scene) ?? []
    if (block === undefined) throw new Error(`docs/examples-of-output.md has no annotation for "${id}"`)
    return block
  },
  /** The metrics of a run, or those of a ledger. */
  metrics: (which) => {
    const metrics: readonly Metric<never>[] = which === 'run' ? runMetrics : ledgerMetrics
    const rows = metrics.map(({ name, labels, type, help }) => [code(name), labels.map(code).join(' '), type, help])
    return table(['Name', 'Labels', 'Type', 'Meaning'], rows)
  },
  /** A whole example workflow. */
  workflow: (path) => `\`\`\`yaml\n${read(path).trimEnd()}\n\`\`\``,
  /** The steps of an example workflow, as they stand there. */
  steps: (path) => {
    const steps = read(path).split(/^ {4}steps:\n/m)[1]
    if (steps === undefined) throw new Error(`${path} has no steps`)
    return `\`\`\`yaml\n${steps.replace(/^ {6}/gm, '').trimEnd()}\n\`\`\``
  },
}

/** A page with every made part made anew. */
export function makePage(page: string): string {
  return page.replace(part, (_, name: string, argument: string) => {
    const make = makers[name]
    if (make === undefined) throw new Error(`A page asks for "${name}"; made can be: ${Object.keys(makers).join(', ')}`)
    const head = ['make', name, argument].filter((word) => word !== '').join(' ')
    return `<!-- ${head} -->\n${make(argument)}\n<!-- made -->`
  })
}

/** A value as the runner hands it over: text. */
function yaml(value: string): string {
  return /^[a-z][\w-]*$/.test(value) && !/^(true|false|yes|no|on|off|null)$/.test(value) ? value : `'${value}'`
}

type Described = { readonly description: string; readonly default: string }

function readAction(): { readonly [part in 'inputs' | 'outputs']: Readonly<Record<string, Described>> } {
  return parse(read('action.yml'))
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, header.map(() => '---'), ...rows]
  return cells.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``
}

if (import.meta.main) {
  for (const page of madePages) {
    const made = makePage(read(page))
    if (!process.argv.includes('--check')) writeFileSync(join(root, page), made)
    else if (made !== read(page)) {
      process.stderr.write(`${page} is stale. Run \`npm run readme\` and commit it.\n`)
      process.exitCode = 1
    }
  }
}
