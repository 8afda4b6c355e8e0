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
  /** `proxyconnect tcp: …` or `socks connect …`: on the way to a proxy of the environment. */
  | 'envproxy'
  /** `git … in DIR: exit status 128:`. */
  | 'vcs'
  /** `unrecognized import path`, or a `?go-get=1` page. */
  | 'vanity'
  /** An IPv6 address was dialled. */
  | 'v6'

/**
 * One message of the go command, taken apart by its own grammar. Rows match the innermost error, so that what encloses
 * it (module names, URLs, file names, other servers' words) cannot be mistaken for it. The parts that are
 * matched are in lower case.
 */
export type Message = {
  /** The whole message as printed, without the decorations of the log around it. */
  readonly text: string
  /** The innermost error, frames removed. Lower case. */
  readonly error: string
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

/** What nothing is known about: the start of every message. */
export const emptyMessage: Message = {
  text: '',
  error: '',
  vcs: '',
  response: '',
  frames: new Set(),
  status: 0,
  module: '',
  version: '',
  host: '',
  url: '',
}
