/** A line that is shorter was not broken by the width of a terminal or a mail. */
const narrowest = 50
/** How much of the width a line fills that was broken there: tabs and colours count differently. */
const filled = 0.85
/** How many lines a message may have been broken into. */
const mostLines = 4
/** What go's messages begin with, after the decorations of the log. */
const beginning =
  /^(?:[^\n]{0,200}[\s"'])?(?:go: |go (?:get|install|mod|build) |verifying |[^\s"'@]{1,200}@v[^\s"':]{1,200}: )/
/** After these words more must come. */
const unfinished = /\b(?:Get|read|reading|verifying|lookup|dial tcp|on|in|connect:|read:)$/
/** What a line of another program begins with: its name. The words of go's own errors may begin a line that was broken. */
const otherProgram =
  /^(?!(?:connect|read|write|tcp|udp|x509|tls|http2?|net\/http|connectex|wsarecv|getaddrinfow|proxyconnect|socks|exit|fatal|remote)\b)[\w./-]{1,40}(?:\[\d+\])?: |^(?:npm|make|FAIL|ok)\b/

/**
 * The texts that a message may have been before a terminal broke it at its width (in the middle of a word) or a mail at a
 * space: joined with one to three of the next lines. Nothing for a message that was not broken.
 */
export function* rejoinings(message: string, following: () => readonly string[]): Generator<string> {
  const last = message.slice(message.lastIndexOf('\n') + 1)
  const cut = last.length >= narrowest || unfinished.test(last) || hasOpenQuote(message)
  if (!cut || !beginning.test(message)) return
  const rest: string[] = []
  for (const line of following().slice(0, mostLines - 1)) {
    if (line.trim() === '' || beginning.test(line) || otherProgram.test(line)) return
    // Every line but the last fills the width.
    if (rest.some((before) => before.length < filled * last.length)) return
    rest.push(line)
    yield message + rest.join('')
    yield [message, ...rest].join(' ')
  }
}

function hasOpenQuote(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 1
}
