import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** The marks carry the meaning, colour only helps the eye to find them. */
const styles: readonly (readonly [mark: string, style: Style])[] = [
  ['✔', 'green'],
  ['✘', ['red', 'bold']],
  ['!', 'yellow'],
  ['▸', 'cyan'],
]

/**
 * Whether to colour what goes to this stream: FORCE_COLOR decides when it is set, then NO_COLOR, then whether it
 * is a terminal. (no-color.org and force-color.org.)
 */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return !env['NO_COLOR'] && env['TERM'] !== 'dumb' && stream.isTTY === true
}

/** The line with its leading mark coloured. */
export function colourMark(line: string): string {
  const text = line.trimStart()
  const [mark, style] = styles.find(([candidate]) => text.startsWith(`${candidate} `)) ?? []
  if (mark === undefined || style === undefined) return line
  return line.replace(mark, styleText(style, mark, { validateStream: false }))
}

/** The line as something that matters less. */
export function dim(line: string): string {
  return styleText('dim', line, { validateStream: false })
}
