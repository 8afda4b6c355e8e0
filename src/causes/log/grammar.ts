import { mask } from './mask.ts'
import type { Frame, Message } from './message.ts'
import { hostIn, subjectOf, urlIn } from './subject.ts'
import { withEnglishOfGit, withEnglishOfWindows } from './translations.ts'

/** A version control command that failed; what follows is its standard error. */
const vcsCommand =
  /\b(?:git|hg|svn|bzr|fossil) [a-z-][^\n]{0,2000}?:(?: exit status \d{1,3}| signal: \w{1,20})?:?[ \t]*(?:\n|$)|(?:git|hg|svn|bzr|fossil)[^\n]{0,2000}?exit status \d{1,3}:?/
/** What such a command has somewhere; looked for first, as its words are also a part of most names. */
const vcsEnd = /exit status|signal: |cache[\\/]vcs/
const vcsLine =
  /^\s*(?:fatal ?: |Schwerwiegend: |致命错误：|error: (?:RPC failed|unable to|cannot|could not|pathspec|server|object file)|remote: |ERROR: (?:Repository|Permission|The project|You)|git@|ssh: |Host key verification|Permission denied \(|kex_exchange|Connection (?:closed|reset|timed out) by|Load key|Cloning into|detected dubious)/
const frameMarks: readonly (readonly [Frame, RegExp])[] = [
  ['request', /\b(?:get|head|fetching|post) "?<url>"?: /],
  ['body', /\bread "?<url>"?: /],
  ['verify', /\bverifying /],
  ['dial', /\bdial (?:tcp|udp)/],
  ['lookup', /\blookup \S/],
  ['envproxy', /proxyconnect tcp|socks connect|socks5? /],
  ['vanity', /unrecognized import path|https fetch|go-import/],
]
const statusMark = /(?:<url>\)?"?: |returned status(?: code)? )([1-5]\d\d)\b/
const v6Address = /\[[0-9a-f:.]{2,45}(?:%[\w.-]{1,40})?\]:\d{1,5}/i

/** Takes a message of the go command apart. `text` is free of the decorations of the log around it. */
export function parse(text: string): Message {
  const { own, vcs, response } = divide(text)
  const masked = mask(own)
  // Ends with a line break, so that words can be looked for that end a line.
  const error = `${withEnglishOfWindows(masked).toLowerCase()}\n`
  const url = urlIn(own)
  const status = Number(statusMark.exec(error)?.[1] ?? 0)
  const frames = framesOf(error, own, url, vcs)
  if (status >= 300) frames.add('status')
  return {
    text,
    error,
    reason: reasonOf(masked.toLowerCase()),
    vcs: withEnglishOfGit(vcs).toLowerCase(),
    response: response.toLowerCase(),
    frames,
    status,
    ...subjectOf(own, url),
    host: hostIn(own, vcs, url),
    url,
  }
}

/** Go's own words, those of the version control tool it ran, and those of a server it quotes. */
function divide(text: string): { own: string; vcs: string; response: string } {
  const quoted = text.search(/\bserver response:/)
  const outer = quoted < 0 ? text : text.slice(0, quoted)
  const response = quoted < 0 ? '' : text.slice(quoted)
  const command = vcsEnd.test(outer) ? vcsCommand.exec(outer) : null
  if (command !== null && vcsEnd.test(command[0])) {
    const end = command.index + command[0].length
    return { own: outer.slice(0, end), vcs: outer.slice(end) || ' ', response }
  }
  const lines = outer.split('\n')
  const isVcs = lines.map((line) => vcsLine.test(line))
  const first = isVcs.indexOf(true)
  if (first < 0) return { own: outer, vcs: '', response }
  return { own: lines.slice(0, first).join('\n'), vcs: lines.slice(first).join('\n'), response }
}

function framesOf(error: string, own: string, url: string, vcs: string): Set<Frame> {
  const frames = new Set<Frame>()
  for (const [frame, mark] of frameMarks) if (mark.test(error)) frames.add(frame)
  if (/\/sumdb\/|:\/\/sum\.golang\.|\/lookup\/[^/]+\/?.*@v|\/tile\/8\//.test(url)) frames.add('sumdb')
  if (url.includes('go-get=1')) frames.add('vanity')
  if (v6Address.test(own)) frames.add('v6')
  if (vcs !== '') {
    frames.add('vcs')
    if (throughProxy(vcs)) frames.add('envproxy')
  }
  return frames
}

/** curl names whom it connected to: where that is not the host of the URL, a proxy is in between. */
function throughProxy(vcs: string): boolean {
  const asked = /unable to access '(https?:\/\/[^'\s]{1,1000})'/i.exec(vcs)?.[1] ?? ''
  const dialled = /failed to connect to ([^\s]{1,255}) port/i.exec(vcs)?.[1]
  const host = URL.parse(asked)?.hostname
  return host !== undefined && dialled !== undefined && host !== dialled.toLowerCase()
}

/** What stands after the last frame of the line that tells the error. */
function reasonOf(error: string): string {
  const lines = error.trim().split('\n')
  const line = lines.find((one) => one.includes('<url>')) ?? lines.at(-1) ?? ''
  const afterUrl = line.lastIndexOf('<url>')
  const rest = afterUrl < 0 ? line : line.slice(afterUrl + 5)
  return rest
    .slice(rest.lastIndexOf(': ') + 1)
    .replace(/^[\s:"]{1,4}|[\s)"'}.]{1,4}$/g, '')
    .trim()
}
