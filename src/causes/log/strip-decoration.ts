/** Colours, cursor movements, window titles and other control characters; no class can match what follows it. */
const terminal = new RegExp(
  [
    String.raw`\x1b\[[0-9;?]*[ -/]*[@-~]`,
    String.raw`\x1b[\]_P^X][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)`,
    String.raw`\x1b[=>()][A-Z0-9]?`,
    String.raw`[\x00-\x08\x0b\x0e-\x1a\x1b]`,
  ].join('|'),
  'g',
)

/** What CI systems and log collectors write before a line, each with what it has in it; tried again until none fits. */
const prefixes: readonly (readonly [string, RegExp])[] = [
  // The mark of UTF-8 at the start of a file
  ['\uFEFF', /^\uFEFF/],
  // GitHub: 2024-05-01T12:00:00.1234567Z · GitLab adds the stream: 2024-05-01T12:00:00.123456Z 01E+
  [':', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?: \d\d[OE][ +]?)?(?: |(?=\t)|$)/],
  // `gh run view --log`: job, step and time, separated by tabs
  ['\t', /^[^\t\n]{1,200}\t[^\t\n]{1,200}\t(?=\d{4}-\d\d-\d\dT)/],
  // Jenkins and others: [2024-05-01T12:00:00.123Z], [12:00:00], 12:00:00
  ['[', /^\[\d{4}-\d\d-\d\d[T ][0-9:.,Z+-]{5,24}\] ?/],
  [':', /^\[?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?\]? {1,2}/],
  // BuildKit: #11 62.37 · the same in its summary: 62.37 · and the bar of its boxes
  ['#', /^#\d{1,4} (?:\d{1,6}\.\d{1,4}(?: |$))?/],
  ['.', /^\d{1,6}\.\d{1,4}(?: (?=\S|\t)| ?$)/],
  // docker compose and others: service-1  |
  ['| ', /^[\w.-]{1,80} {0,20}\| /],
  // GitHub and Azure commands
  ['##[', /^##\[(?:error|warning|debug|section)\]/],
  ['::', /^::(?:error|warning|notice|debug)(?: [^:\n]{0,500})?::/],
  // Kubernetes and systemd
  ['std', /^(?:stdout|stderr) [FP] /],
]

/** What a line with a prefix begins with, but for those that end with a tab or a bar. */
const firsts = '\uFEFF0123456789[#:s'

/** The line as the program printed it: without colours, carriage returns, timestamps and the marks of CI systems. */
export function stripDecoration(line: string): string {
  const plain = line.replace(terminal, '')
  let end = plain.length
  while (plain[end - 1] === '\r') end--
  // A carriage return starts the line anew on a terminal; only what was written last is seen.
  let text = plain.slice(plain.lastIndexOf('\r', end - 1) + 1, end)
  for (let round = 0; round < 4 && mayHavePrefix(text); round++) {
    const before = text
    for (const [mark, prefix] of prefixes) if (text.includes(mark)) text = text.replace(prefix, '')
    if (text === before) break
  }
  return text
}

function mayHavePrefix(text: string): boolean {
  return firsts.includes(text.charAt(0)) || text.includes('\t') || text.includes('| ')
}

/** What a JSON encoder writes for these characters, though it need not. */
const jsonEscapes: readonly (readonly [RegExp, string])[] = [
  [/\\u003c/gi, '<'],
  [/\\u003e/gi, '>'],
  [/\\u0026/gi, '&'],
  [/\\u0027/gi, "'"],
  [/\\u0022/gi, '"'],
  [/\\u0009/gi, '\t'],
  [/\\u000a/gi, '\\n'],
  [/:\\\/\\\//g, '://'],
]
const htmlEntities: readonly (readonly [RegExp, string])[] = [
  [/&(?:quot|#34|#x22);/gi, '"'],
  [/&(?:apos|#39|#x27);/gi, "'"],
  [/&(?:lt|#60);/gi, '<'],
  [/&(?:gt|#62);/gi, '>'],
  [/&(?:amp|#38);/gi, '&'],
]

/**
 * Messages that a logger, a web page or a program put into quotes: `\n`, `\t` and `\"` written out, and the escapes of JSON
 * and HTML, become what they stand for. Paths of Windows are left alone, as they lack a written-out line break.
 */
export function unescapeBreaks(line: string): readonly string[] {
  const plain = withoutEscapes(line)
  if (!plain.includes('\\n')) return [plain]
  return plain
    .replace(/\\(["'])/g, '$1')
    .replace(/\\t/g, '\t')
    .split('\\n')
}

function withoutEscapes(line: string): string {
  let text = line
  if (text.includes('\\u00') || text.includes(':\\/\\/')) {
    for (const [written, character] of jsonEscapes) text = text.replace(written, character)
    // Elsewhere than in JSON with this habit a backslash before a slash is one of Windows.
    if (line.includes(':\\/\\/')) text = text.replace(/\\\//g, '/')
  }
  if (text.includes(';') && text.includes('&')) {
    for (const [entity, character] of htmlEntities) text = text.replace(entity, character)
  }
  return text
}
