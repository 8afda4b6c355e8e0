/** What the go command wraps around an error, outermost first in its own text. */
export type Frame =
  /** `Get "URL": …`: the request failed before an answer began. */
  | 'request'
  /** `read "URL": …`: the body broke off. */
  | 'body'
  /** `reading URL: 404 Not Found`: an answer with a status. */
  | 'status'
  /** `verifying …`: about the checksum of a module. */
  | 'verify'
  /** A URL of a checksum database. */
  | 'sumdb'
  /** `dial tcp …`. */
  | 'dial'
  /** `lookup HOST …`. */
  | 'lookup'
  /** `proxyconnect tcp: …` or `socks connect …`, or git connecting to another host than the URL's: on the way to a proxy. */
  | 'envproxy'
  /** `git … in DIR: exit status 128:`. */
  | 'vcs'
  /** `unrecognized import path`, or a `?go-get=1` page. */
  | 'vanity'
  /** An IPv6 address was dialled. */
  | 'v6'

/**
 * One message of the go command, taken apart by its own grammar. Rows match what is left when names, paths, URLs and the
 * words of others (servers, git) have been put aside, so that none of these can be mistaken for an error. The parts
 * that are matched are in lower case.
 */
export type Message = {
  /** The whole message as printed, without the decorations of the log around it. */
  readonly text: string
  /** Go's own words, names, paths and URLs in them replaced by `<url>`, `<module>` and the like. Lower case. */
  readonly error: string
  /** What stands after the last colon of the line that tells the error. Lower case. */
  readonly reason: string
  /** What git, ssh or another version control tool printed. Lower case, '' where none ran. */
  readonly vcs: string
  /** What a server answered, as go quotes it after `server response:`. Lower case, '' where nothing is quoted. */
  readonly response: string
  readonly frames: ReadonlySet<Frame>
  /** The HTTP status, 0 where there is none. */
  readonly status: number
  readonly module: string
  readonly version: string
  readonly host: string
  readonly url: string
}
