// `npm run causes-page`: makes docs/causes.md from the table of causes. With --check it changes nothing and fails when
// the page is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { classify } from '../src/causes/log/classify.ts'
import type { CauseRule, Layer, Responsible } from '../src/causes/rules/cause-rule.ts'
import { rules } from '../src/causes/rules/table.ts'

const file = join(dirname(import.meta.dirname), 'docs', 'causes.md')

const layers: readonly (readonly [Layer, string])[] = [
  ['start', 'Before anything is asked for'],
  ['configuration', 'Settings and go.mod'],
  ['toolchain', 'The Go version'],
  ['requirements', 'What go.mod, go.sum and vendor lack'],
  ['disk', 'The disk'],
  ['env proxy', 'The proxy of the environment'],
  ['dns', 'DNS'],
  ['tcp', 'Connections'],
  ['tls', 'TLS and certificates'],
  ['http', 'HTTP and what is sent over it'],
  ['integrity', 'Checksums and damaged files'],
  ['version control', 'git, ssh and other version control'],
  ['module', 'Module paths and versions'],
  ['unknown', 'What is left'],
]

const blames: Readonly<Record<Responsible, string>> = {
  network: 'the network or a mirror',
  'set-up': 'the set-up of the job',
  code: 'the repository',
  module: 'the module, or the line that asks for it',
  upstream: 'the publisher of the module or the mirror',
  machine: 'the machine that runs the job',
  outside: 'what ended the job',
  unknown: 'not known',
}

/** The page, whole. */
export function causesPage(): string {
  const parts = layers.map(([layer, title]) => ({ title, rows: rules.filter((row) => row.layer === layer) }))
  const contents = parts.flatMap(({ title, rows }) => [
    `- ${title}: ${rows.map(({ id }) => `[\`${id}\`](#${id})`).join(', ')}`,
  ])
  return `${[
    '<!-- Made by `npm run causes-page` from src/causes/rules; edit the rules, not this page. -->',
    '# Causes',
    `modward tells ${rules.length} causes of failed Go module downloads apart. An id keeps its name and its meaning: reports, the \`cause\` output and searches may rely on it. Each is judged twice: would the same request a little later plausibly work, and would another source. A judgement is no permission: which mirrors may be asked is decided by your GOPROXY, and no check is ever weakened.`,
    'How often these judgements are right on failures that were never seen before: [accuracy](accuracy.md).',
    contents.join('\n'),
    ...parts.flatMap(({ title, rows }) => [`## ${title}`, ...rows.flatMap(section)]),
  ].join('\n\n')}\n`
}

function section(row: CauseRule): string[] {
  const seen = row.patterns.length > 0 ? classify(row.example) : undefined
  return [
    `### ${row.id}`,
    `**${row.title}.** ${row.explanation}`,
    `What it looks like:`,
    `\`\`\`text\n${row.example}\n\`\`\``,
    `What to do: ${seen?.advice ?? row.advice({ text: row.example })}`,
    `| At fault | Again later | Elsewhere |\n| --- | --- | --- |\n| ${blames[row.responsible]} | ${row.retryable ? 'may work' : 'no'} | ${row.mirrorHelps ? 'may work' : 'no'} |`,
  ]
}

if (import.meta.main) {
  const made = causesPage()
  const current = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (!process.argv.includes('--check')) writeFileSync(file, made)
  else if (made !== current) {
    console.error('docs/causes.md is stale: run `npm run causes-page`.')
    process.exitCode = 1
  }
}
