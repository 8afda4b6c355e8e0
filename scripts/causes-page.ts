// `npm run causes-page`: makes docs/causes.md from the table of causes. With --check it changes nothing and fails when
// the page is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { classify } from '../src/causes/log/classify.ts'
import type { CauseRule, Layer, Responsible } from '../src/causes/rules/cause-rule.ts'
import { rules } from '../src/causes/rules/table.ts'

const file = join(dirname(import.meta.dirname), 'docs', 'causes.md')

const layers: readonly (readonly [Layer, string])[] = [
  ['start', 'Before the download'],
  ['configuration', 'Settings and go.mod'],
  ['toolchain', 'The Go version'],
  ['requirements', 'Incomplete go.mod, go.sum or vendor folder'],
  ['disk', 'The disk'],
  ['env proxy', 'The proxy of the environment'],
  ['dns', 'DNS'],
  ['tcp', 'Connections'],
  ['tls', 'TLS and certificates'],
  ['http', 'HTTP answers and transfers'],
  ['integrity', 'Checksums and damaged files'],
  ['version control', 'git, ssh and other version control'],
  ['module', 'Module paths and versions'],
  ['unknown', 'Unknown errors'],
]

const blames: Readonly<Record<Responsible, string>> = {
  network: 'the network or a mirror',
  'set-up': 'the settings of the job',
  code: 'the repository',
  module: 'the module, or the line that requires it',
  upstream: 'the publisher of the module or the mirror',
  machine: 'the machine that runs the job',
  outside: 'a person, or another program',
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
    `modward recognizes ${rules.length} causes of failed Go module downloads. An id never changes its name or meaning: reports, the \`cause\` output and searches can rely on it. For each cause modward says whether a retry and whether another mirror can help. Your GOPROXY still decides which mirrors modward may use, and modward never weakens a check.`,
    '[Accuracy](accuracy.md) shows how often these answers are right for failures that modward had not seen before.',
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
    `Cause: ${blames[row.responsible]} · Does a retry help? ${row.retryable ? 'It may' : 'No'} · Does another mirror help? ${row.mirrorHelps ? 'It may' : 'No'}`,
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
