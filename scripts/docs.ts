// Checks what people read: links to files and headings that are not there, and words that stop a hurried reader. Part of `npm run check`.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { banned } from '../test/architecture/names.ts'

const root = dirname(import.meta.dirname)

/** Words of texts, besides those that names and comments avoid, each with what is said instead. */
const bannedInTexts: Readonly<Record<string, string>> = {
  ...banned,
  'asked of': 'ask (modward never asks a mirror for it)',
  'cannot be had': 'is not available',
  'made up': 'generated',
  'met and overcome': 'recovered from',
  overcame: 'recovered from',
  overcome: 'recovered from',
  tries: 'attempts',
  wherever: 'if',
}

/** Pages that a program measures and writes: their words are in that program. */
const written: readonly string[] = ['docs/performance.md']

/** A page, by its path from the root. */
export type Page = { readonly path: string; readonly text: string }

/** The pages that are checked. */
export function pages(): readonly Page[] {
  const paths = globSync(['*.md', 'docs/*.md', '.github/**/*.{md,yml}', 'action.yml'], { cwd: root })
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** What is wrong with the pages, one line for each. Code and output that is quoted may say what it says. */
export function faultsOf(all: readonly Page[]): readonly string[] {
  return all.flatMap((page) => {
    const prose = page.text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
    return [...deadLinks(page, prose, all), ...(written.includes(page.path) ? [] : wordFaults(page.path, prose))]
  })
}

function deadLinks({ path, text }: Page, prose: string, all: readonly Page[]): readonly string[] {
  const links = [...prose.matchAll(/(?:\]\(|(?:src|srcset|href)=")(?!https?:|mailto:)([^)"\s]*)/g)].map(
    ([, link]) => link ?? '',
  )
  return links.flatMap((link) => {
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? path : posix.join(posix.dirname(path), file)
    if (!existsSync(join(root, target))) return [`${path}: the link ${link} leads to no file`]
    const page = target === path ? text : all.find((one) => one.path === target)?.text
    if (anchor === undefined || page === undefined || anchorsOf(page).has(anchor)) return []
    return [`${path}: the link ${link} leads to no heading`]
  })
}

/** The anchors of a page: its headings as GitHub makes them, and those that it sets itself. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => {
    return heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  })
  return new Set([...headings, ...[...page.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)])
}

function wordFaults(path: string, prose: string): readonly string[] {
  const words = ` ${(prose.match(/\p{L}+/gu) ?? []).join(' ').toLowerCase()} `
  return Object.entries(bannedInTexts)
    .filter(([phrase]) => words.includes(` ${phrase} `))
    .map(([phrase, better]) => `${path} says "${phrase}"; better: ${better}`)
}

if (import.meta.main) {
  const faults = faultsOf(pages())
  process.stderr.write(faults.map((fault) => `${fault}\n`).join(''))
  if (faults.length > 0) process.exitCode = 1
}
