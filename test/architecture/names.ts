import { posix } from 'node:path'
import type { Words } from './words.ts'

/**
 * Words that the code does not use, each with what it says instead. They are private, say who rather than what, or mean several
 * things; every one of them has been in this code. A phrase of two words is matched with any spelling between them.
 */
export const banned: Readonly<Record<string, string>> = {
  'stand in': 'fallback mirror, falls back to',
  'stands in': 'falls back to',
  'stand ins': 'fallback mirrors',
  anybody: 'the subject itself: the client, go, another job',
  chatter: 'output of the client',
  door: 'entry point, proxy',
  doors: 'entry points',
  everybody: 'every caller, every mirror',
  haul: 'segmented download',
  house: 'repository',
  ill: 'failing, wrong',
  illness: 'fault',
  ills: 'faults',
  inquire: 'request',
  inquiry: 'request, retry loop',
  journal: 'run log, phases',
  keeper: 'daemon',
  liar: 'tainted mirror',
  mischief: 'fault',
  nobody: 'no mirror, no caller',
  patient: 'subject of a check',
  sick: 'unhealthy',
  somebody: 'the subject itself: the user, another process',
  standing: 'GOPROXY fallback order, state',
  standings: 'GOPROXY fallback order, states',
  stories: 'commands, runs',
  story: 'command, run',
  surroundings: 'context',
  tally: 'counters',
  tedious: 'slow',
  trouble: 'fault',
  troubles: 'faults',
  unproven: 'slow start',
  weather: 'mirror state',
  whoever: 'the subject itself: the caller, the next job',
  wish: 'request',
  wished: 'requested',
}

/** Base names that two files share, and exported types that share a name, each with the reason. */
export const sharedNames: Readonly<Record<string, string>> = {
  'content.ts': 'rules of causes are named after their subject; the other checks the content of a file',
  'process.ts': 'rules of causes are named after their subject; the other ends this process',
}

/** A word of a name or a comment that is banned, one sentence for each file and word. */
export function bannedWords(list: Readonly<Record<string, string>>, sources: readonly Words[]): readonly string[] {
  return sources.flatMap(({ path, text }) => {
    return Object.entries(list)
      .filter(([phrase]) => text.includes(` ${phrase} `))
      .map(([phrase, better]) => `${path} says "${phrase}"; better: ${better}`)
  })
}

/** Files with the same base name, and exported types of the same name. */
export function doubleNames(sources: readonly Words[], allowed = sharedNames): readonly string[] {
  return [
    ...doubles(sources, ({ path }) => [posix.basename(path)], 'files are called', allowed),
    ...doubles(sources, ({ exportedTypes }) => exportedTypes, 'files export the type', allowed),
  ]
}

function doubles(
  sources: readonly Words[],
  namesOf: (source: Words) => readonly string[],
  are: string,
  allowed: Readonly<Record<string, string>>,
): readonly string[] {
  const pairs = sources.flatMap((source) => namesOf(source).map((name) => ({ name, path: source.path })))
  return [...Map.groupBy(pairs, ({ name }) => name)]
    .filter(([name, places]) => places.length > 1 && allowed[name] === undefined)
    .map(([name, places]) => `${places.length} ${are} ${name}: ${places.map(({ path }) => path).join(', ')}`)
}
