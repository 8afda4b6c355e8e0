import type { CauseRule, Layer } from '../rules/cause-rule.ts'
import type { Message } from './message.ts'

/**
 * What a test printed, not go: a line of Go's testing package is indented and names file and line without a column, where
 * go's own errors name the column, too. `go test -json` wraps each such line into an event with the test's name.
 */
const testOutput =
  /(?:^| {4}|\t)[ \t]*[^\s:]{1,200}_test\.go:\d{1,7}: | {4}[^\s:]{1,200}\.go:\d{1,7}: |"Action":"output".{0,400}"Test":"|(?:^|\s)(?:--- (?:FAIL|SKIP|PASS)|panic): /

/** What a go command writes before a message: `go: `, `go get x: `, `go mod download: `, in old versions also `-> `. */
const goHead =
  /(?:^|[\s"'`:;>=([])go: |\bgo (?:get|install|build|list|test|run|vet|tool|generate|mod [a-z]{2,10}|work [a-z]{2,10})(?: [^\n:]{1,200})?: /m
/** The requests that only go makes: the GOPROXY protocol, the checksum database, the search for a repository. */
const protocol =
  /\/@v\/|\/@latest\b|[?&]go-get=1|\/sumdb\/|\/\/sum\.golang\.|\/\/proxy\.golang\.org|\bgolang\.org\/toolchain@/
/** A package of a Go file that cannot be found, with the place of its import. */
const importing = /\.go:\d{1,7}:\d{1,7}: |^package \S{1,300}: |\bunrecognized import path "/m
/** The folders that belong to go and the files that it writes. */
const goFolder =
  /[\\/](?:pkg[\\/](?:mod|sumdb)|cache[\\/]download|go-build\w*|gopath|gomodcache)\b|\bgo\.(?:mod|sum|work)\b|\b(?:module|build) cache\b|\b(?:GOMODCACHE|GOCACHE|GOPATH|GOENV|GOBIN)\b/i
/** Another program that failed at a file, though the file may be one of go's. */
const otherProgram =
  /(?:^|[\s>"'\]])(?:\S{0,200}\/)?(?:rm|tar|cp|mv|mkdir|chmod|chown|ln|ls|cat|find|touch|rsync|unzip|curl|wget|install|sh|bash|zsh|sudo): /
/** The repositories that go keeps, and git as `go get` printed it before there were modules. */
const goRepository =
  /cache[\\/]vcs[\\/]|^(?:# )?cd [^\n]{0,400}; (?:git|hg|svn|bzr) |\breading \S{1,300} at revision |\bunable to resolve git version/m
const goSetting =
  /(?:^|\s)-mod(?:file)?=|\bgo\.(?:mod|sum|work)\b|\bGO(?:PROXY|VCS|FLAGS|AUTH|SUMDB|PRIVATE|WORK|TOOLCHAIN|ENV|111MODULE|MODCACHE|PATH|CACHE)\b|\bGOVCS\b/i

/** Sentences about modules that no other program has. */
const modulePhrase =
  /\bmodule providing package\b|no matching versions for query|found(?:, but| \().{0,200}does not contain package|module declares its path as|unknown revision|invalid pseudo-version|go-import meta tag|post-v2 module path|is not in (?:std|GOROOT)\b/

const network = new Set<Layer>(['env proxy', 'dns', 'tcp', 'tls', 'http'])

/**
 * Whether go itself told this, by the shape of its lines. Other programs have the same words for a network, a disk, a git:
 * what does not carry go's own grammar is theirs, and a log without any of it has no failed download.
 */
export function isToldByGo({ id, layer }: CauseRule, message: Message): boolean {
  const { text, module } = message
  if (testOutput.test(text)) return false
  // A name is only a module's where go says so: npm and container images write names with an @, too.
  const named = module !== '' && (goHead.test(text) || importing.test(text) || startsWithModule(text, module))
  if (network.has(layer)) return named || protocol.test(text) || goRepository.test(text)
  // A build or a program that is cancelled is no download.
  if (id === 'interrupted') return named || protocol.test(text) || goRepository.test(text)
  switch (layer) {
    case 'version control':
      return (
        named ||
        goHead.test(text) ||
        importing.test(text) ||
        goRepository.test(text) ||
        (id === 'vcs_unknown_revision' && modulePhrase.test(text))
      )
    case 'disk':
      return named || goHead.test(text) || (goFolder.test(text) && !otherProgram.test(text))
    case 'configuration':
      return named || goHead.test(text) || goSetting.test(text)
    case 'module':
      // Only golang.org/x/mod makes module zips.
      if (id === 'mod_zip_refused' || modulePhrase.test(text)) return true
      return named || goHead.test(text) || importing.test(text) || protocol.test(text)
    case 'integrity':
      return id !== 'cache_corrupt' || named || goHead.test(text) || importing.test(text) || goFolder.test(text)
    default:
      return true
  }
}

/** Whether a message of go that no rule knows is about a download: it names a module, a request or a file of modules. */
export function isAboutDownload({ text, module }: Message): boolean {
  if (testOutput.test(text) || !goHead.test(text)) return false
  return module !== '' || protocol.test(text) || goRepository.test(text) || goSetting.test(text)
}

/** `module@version: …` at the start of a line, after a chain of requirements or of tools that pass it on. */
function startsWithModule(text: string, module: string): boolean {
  const at = text.indexOf(`${module}@`)
  return at >= 0 && /^[^\s]{3,500}: /.test(text.slice(at))
}
