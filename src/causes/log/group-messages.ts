/** The most lines of a message, characters of a line and characters in all; longer ones are cut. */
export const blockLimit = { lines: 60, line: 4096, text: 16_384 }

const head =
  /^(?:go: |go (?:get|mod|install|build|list|test|work|run|vet|env|generate|tool)\b|[^\s"'@]{1,200}@v[^\s"':]{1,200}: |[^\s"':]{1,200}\.go:\d{1,7}:|package \S{1,200}: |level=|FAIL\b|ok\s|make(?:\[|:)|npm |error: failed)/
const chain = / (?:requires|imports|imports:|tested by|updating to|required by)$|^(?:requires|imports|and)$/
/** Lines of git and ssh, which go prints indented and others do not. */
const vcsLine =
  /^\s*(?:fatal: |error: |remote: |ERROR: (?:Repository|Permission|The project|You)|warning: |hint: |Warning: |git@|ssh: |Host key |Permission denied|kex_|ssh_exchange|Connection |Load key|client_loop|Received disconnect|@@@|@ |IT IS POSSIBLE|Someone could|It is also possible|The fingerprint|SHA256:|Please (?:make sure|contact)|Add correct host key|Offending |and the repository exists|Could not read from remote|Cloning into|If this is a private|Confirm the import path|From |Unable to negotiate)/
/** What go prints below a checksum mismatch. */
const mismatchLine =
  /^\s*(?:downloaded: |[\w.+-]{1,80}:\s{1,20}h1:|SECURITY ERROR|This download does NOT|The bits may have|have intercepted|the download\b|For more information|\(?see 'go help)/

/** Each further file that a module's zip may not hold has a line of its own. */
const zipLine = /: (?:case-insensitive file name collision|malformed file path|multiple entries for file)/

/** What go says while all is well, and the trace of `-x`, whose errors go repeats in full at the end. */
const progress =
  /^(?:go: (?:downloading|finding|extracting|found|added|upgraded|downgraded|removed|creating new|to add|no module dependencies)|# get )/

/** Whether a message tells of work under way, and of no fault. */
export function isProgress(message: string): boolean {
  return progress.test(message)
}

/** Whether a line goes on with the message that the lines before it began. */
export function continues(before: readonly string[], line: string): boolean {
  const previous = before.at(-1) ?? ''
  if (before.length >= blockLimit.lines || isProgress(before[0] ?? '')) return false
  const trimmed = line.trimStart()
  if (trimmed.startsWith('go: ') && !chain.test(previous)) return false
  if (trimmed === '') return previous.trim() !== '' && isOpen(before)
  if ((vcsLine.test(line) || mismatchLine.test(line)) && isOpen(before)) return true
  if (/^(?:usage: |Go is a tool )/.test(line)) return previous.startsWith('flag provided but not defined: ')
  if (zipLine.test(line) && /(?:create zip|unzip \S+): /.test(before[0] ?? '')) return true
  if (previous.trim() === '') return line !== trimmed && isOpen(before)
  if (chain.test(previous)) return true
  if (line !== trimmed) return isListed(trimmed) || !head.test(trimmed)
  return previous.endsWith(':') && !head.test(trimmed)
}

/** git's lines and checksum reports may have blank lines and unindented ones in them. */
function isOpen(before: readonly string[]): boolean {
  return before.some(
    (line) =>
      line.includes('exit status 128') ||
      line.includes('checksum mismatch') ||
      line.includes('inconsistent vendoring') ||
      line.includes('server response:') ||
      /^(?:# )?cd .*; git |^\s*(?:fatal|remote): |Permission denied \(|: 404 Not Found$|^Cloning into/.test(line),
  )
}

/** A line of a list below a message, though it begins like a message of its own. */
function isListed(trimmed: string): boolean {
  return trimmed.includes(' explicit') || trimmed.endsWith('; to add it:') || trimmed.endsWith(' imports')
}

/** Lines as the messages that they form. */
export function groupMessages(lines: readonly string[]): string[][] {
  const blocks: string[][] = []
  for (const line of lines) {
    const current = blocks.at(-1)
    if (current !== undefined && continues(current, line)) current.push(line)
    else blocks.push([line])
  }
  return blocks
}
