// `npm run outputs` writes docs/examples-of-output.md: what ten failures, and a job that was saved, look like as terminal, log,
// annotation and summary. Each is played by a real go against mirrors that misbehave.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { annotations } from '../src/report/annotations.ts'
import { markdown } from '../src/report/markdown.ts'
import { type Played, playScene, steady } from './outputs/play.ts'
import { scenes } from './outputs/scenes.ts'

const path = join(dirname(import.meta.dirname), 'docs/examples-of-output.md')

/** The page, from a run of every scene. */
export async function outputsPage(): Promise<string> {
  const parts: string[] = []
  for (const scene of scenes) parts.push(partOf(scene.id, scene.title, await playScene(scene)))
  const contents = scenes.map(({ id, title }) => `[${title}](#${id})`).join(' · ')
  return `# Examples of output

What people see when a download fails, and when modward saved it. Made by \`npm run outputs\`: a real go command, and mirrors that
misbehave. Durations are all written as 1.2 s, more than two requests as 9 times, and the mirrors on this machine as \`goproxy.corp.example\`.

${contents}

${parts.join('\n\n')}
`
}

function partOf(id: string, title: string, { terminal, log, report }: Played): string {
  const told = annotations(report).map(({ level, title: head, message, file, line }) => {
    const place = file === '' ? '' : line === 0 ? ` · ${file}` : ` · ${file}:${line}`
    return `${level}${place} · ${head}\n${message}`
  })
  // The picture of the time and the slowest files have no place on a page where every duration is the same.
  const summary = steady(
    markdown({ ...report, slowest: [] }).replace(/\*\*Where the time went\*\*\n\n```mermaid\n[^`]*```\n\n/, ''),
  )
  return `<a id="${id}"></a>

## ${title}

**Terminal**

\`\`\`text
${terminal.trimEnd()}
\`\`\`

<details><summary>Log</summary>

\`\`\`text
${log.trimEnd()}
\`\`\`

</details>

**Annotation**

\`\`\`text
${told.join('\n\n')}
\`\`\`

<details><summary>Summary</summary>

${summary.trim().replace(/^#{3,4} (.*)$/gm, '**$1**')}

</details>`
}

if (import.meta.main) writeFileSync(path, await outputsPage())
