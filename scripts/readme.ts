// `npm run readme`: fills the parts of README.md and docs/metrics.md that are made from other files, so that they cannot
// drift from them.
// With --check it changes nothing and fails when a part is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { faultOf } from '../src/causes/rules/table.ts'
import { ledgerMetrics } from '../src/commands/ledger/ledger-metrics.ts'
import { annotations } from '../src/report/annotations.ts'
import type { Metric } from '../src/report/exposition.ts'
import { runMetrics } from '../src/report/metrics.ts'
import { noTraffic, noTransfer, noUnpack, type Report } from '../src/report/schema.ts'

const root = dirname(import.meta.dirname)

/** The pages with parts that are made. */
export const madePages = ['README.md', 'docs/metrics.md'] as const

/** A part that is made: `<!-- make NAME ARGUMENT -->`, what is made, `<!-- made -->`. */
const part = /^<!-- make (\S+) ?(.*) -->\n[\s\S]*?^<!-- made -->$/gm

const makers: Readonly<Record<string, (argument: string) => string>> = {
  inputs: () => {
    const { inputs } = readAction()
    const rows = Object.entries(inputs).map(([name, input]) => [code(name), code(input.default), input.description])
    return table(['Input', 'Default', 'Meaning'], rows)
  },
  outputs: () => {
    const { outputs } = readAction()
    const rows = Object.entries(outputs).map(([name, output]) => [code(name), output.description])
    return table(['Output', 'Meaning'], rows)
  },
  'red-job': () => {
    const [first] = annotations(redJob())
    if (first === undefined) throw new Error('The failed job of README.md has no annotation')
    return `\`\`\`text\nerror · ${first.file}:${first.line} · ${first.title}\n${first.message}\n\`\`\``
  },
  /** The metrics of a run, or those of a ledger. */
  metrics: (which) => {
    const metrics: readonly Metric<never>[] = which === 'run' ? runMetrics : ledgerMetrics
    const rows = metrics.map(({ name, labels, type, help }) => [code(name), labels.map(code).join(' '), type, help])
    return table(['Name', 'Labels', 'Type', 'Meaning'], rows)
  },
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

/** The report of a job in which go said what README.md quotes. */
function redJob(): Report {
  const text = /^go: .*/m.exec(read('README.md'))?.[0] ?? ''
  const [, path = '', version = '', url = '', host = ''] =
    /^go: (\S+)@(\S+): Get "(\S+)": .* lookup (\S+)/.exec(text) ?? []
  const fault = faultOf('dns_no_such_host', { text, module: path, version, url, host })
  const dns = { ok: false, ms: 4, detail: fault.title }
  const goMod = read('examples/greeter/go.mod').split('\n')
  const place = { file: 'go.mod', line: goMod.findIndex((line) => line.includes(`${path} ${version}`)) + 1 }
  return {
    schema: 1,
    tool: { name: 'modward', version: '1.0.0' },
    outcome: 'failed',
    cause: 'dns_no_such_host',
    transient: true,
    startedAt: '2026-11-21T12:00:00.000Z',
    durationMs: 0,
    go: { version: '1.26.8', env: { GOPROXY: `https://${host}` } },
    projects: [],
    mirrors: [
      {
        url: `https://${host}`,
        group: '1',
        origin: 'job',
        healthy: false,
        reason: fault.title,
        layers: { dns, tcp: null, tls: null, http: null, zip: null, sumdb: null },
        ...noTraffic,
        faults: 1,
      },
    ],
    cache: {
      outcome: 'off',
      key: '',
      matchedKey: '',
      bytes: 0,
      restoreMs: 0,
      files: 0,
      reason: '',
      replaced: false,
      savedMs: 0,
    },
    transfer: noTransfer,
    unpack: noUnpack,
    hosts: [],
    attempts: [],
    failedRequests: [],
    faults: [{ ...fault, ...place, modules: [`${path}@${version}`], startedMs: 0, lastMs: 0 }],
    warnings: [],
    slowest: [],
    phases: [],
  }
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
