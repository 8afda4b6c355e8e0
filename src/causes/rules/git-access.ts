import type { FaultDetails } from '../fault.ts'
import type { CauseRule } from './cause-rule.ts'
import { gitAuthPrefix, hostOf, moduleOf, pathOf, privatePattern } from './fault-terms.ts'
import { lostConnection } from './git-transfer.ts'
import {
  all,
  any,
  errorIncludes,
  inside,
  mentions,
  not,
  serverTextIncludes,
  status,
  vcsErrorIncludes,
} from './matcher.ts'

const noLogin = [
  'could not read username',
  'could not read password',
  'terminal prompts disabled',
  'authentication failed for',
  'invalid username or password',
  'invalid username or token',
  'http basic: access denied',
  'support for password authentication was removed',
  'cannot prompt because user interactivity has been disabled',
]

/** May git run, and may it read: refusals by a git server, by ssh, by git itself and by GOVCS. */
export const gitAccessRules: readonly CauseRule[] = [
  {
    id: 'private_leak',
    layer: 'version control',
    responsible: 'set-up',
    title: 'A public mirror was asked for a private module',
    headline: (seen) => `A public mirror was asked for a private module${seen.module ? ` (${pathOf(seen)})` : ''}`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      { matcher: all(status(404, 410), not(inside('sumdb')), serverTextIncludes(...noLogin)) },
      {
        matcher: all(
          status(404, 410),
          not(inside('sumdb')),
          vcsErrorIncludes(
            ...noLogin,
            'could not read from remote repository',
            'permission denied (',
            'repository not found',
          ),
        ),
      },
    ],
    explanation:
      'The mirror tried to download the module, and the git server asked it for a password. The module is private (or misspelled), and GOPRIVATE does not include it, so go sent its name to a public server.',
    advice: (seen) =>
      `Set GOPRIVATE=${privatePattern(seen)} (or the \`private\` input) and give git credentials for ${seen.module?.split('/')[0] ?? 'its host'}. The name of the module was sent to ${hostOf(seen, 'the mirror')}. If the module is not private, check its spelling.`,
    example:
      "go: github.com/acme/models: reading https://proxy.golang.org/github.com/acme/models/@v/list: 404 Not Found\n\tserver response:\n\tnot found: module github.com/acme/models: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/1a2b: exit status 128:\n\t\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
  },
  {
    id: 'vcs_tool_missing',
    layer: 'version control',
    responsible: 'set-up',
    title: 'git (or another version control tool) is not installed',
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [
      {
        matcher: any(
          all(
            mentions('executable file not found', 'no such file or directory', 'command not found'),
            mentions(
              'exec: "git"',
              'exec: "hg"',
              'exec: "svn"',
              'exec: "bzr"',
              'exec: "fossil"',
              'exec: "ssh"',
              'exec: "git.exe"',
              'cannot run ssh:',
              'git: command not found',
              'git: not found',
            ),
          ),
          errorIncludes(
            'missing git command',
            'missing mercurial command',
            'missing bazaar command',
            'missing subversion command',
            'missing fossil command',
            'unable to resolve git version',
          ),
          all(
            vcsErrorIncludes('cannot run '),
            vcsErrorIncludes('no such file or directory'),
            not(vcsErrorIncludes(...noLogin)),
          ),
          // macOS has a placeholder for git until the command line tools are installed.
          mentions('xcrun: error', 'no developer tools were found', 'xcode license'),
          vcsErrorIncludes('cannot run ssh:', 'ssh: not found', 'is not a git command'),
        ),
      },
    ],
    explanation:
      'go wants to download a module from its repository, but the image has no git. In minimal images (alpine, distroless) another problem often comes first: GOPRIVATE includes the module, or the mirror does not have it, and go continues with `direct`.',
    advice: (seen) =>
      `Install git in the image (\`apk add git\`, \`apt-get install git\`), or check why go did not download ${moduleOf(seen)} from a mirror (GOPROXY, GOPRIVATE).`,
    example: 'go: github.com/acme/pagerduty@v1.0.0: exec: "git": executable file not found in $PATH',
  },
  {
    id: 'vcs_policy',
    layer: 'version control',
    responsible: 'set-up',
    title: 'GOVCS forbids the version control system of a module',
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [{ matcher: errorIncludes('govcs disallows using') }],
    explanation:
      'For public modules, go runs only git and Mercurial, unless GOVCS allows more. This module uses another system.',
    advice: (seen) =>
      `Download ${pathOf(seen)} from a mirror (then go runs no version control system), or allow the system for this one path in GOVCS.`,
    example:
      'go: launchpad.net/gocheck@v0.0.0: unrecognized import path "launchpad.net/gocheck": GOVCS disallows using bzr for public launchpad.net/gocheck; see \'go help vcs\'',
  },
  {
    id: 'vcs_ownership',
    layer: 'version control',
    responsible: 'machine',
    title: 'git refuses a repository that belongs to another user',
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: mentions(
          'detected dubious ownership',
          'unsafe repository (',
          'is owned by someone else',
          'add an exception for this directory',
        ),
      },
    ],
    explanation:
      'The module cache or the checkout does not belong to the user that runs go. Usually root restored or mounted a cache in a container.',
    advice: () =>
      'Give the folder to the user of the job (`chown -R`), or allow exactly this folder: `git config --global --add safe.directory FOLDER`.',
    example: "fatal: unsafe repository ('/home/user/go/pkg/mod/cache/vcs/1a2b' is owned by someone else)",
  },
  {
    id: 'vcs_host_key',
    layer: 'version control',
    responsible: 'set-up',
    title: 'The ssh key of a git server is not known, or has changed',
    headline: (seen) => `The ssh key of ${hostOf(seen, 'a git server')} is not known, or has changed`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: vcsErrorIncludes(
          'host key verification failed',
          'remote host identification has changed',
          'host key is known for',
          'no matching host key type found',
          'host key for',
        ),
      },
    ],
    explanation: 'known_hosts has no entry for the server, or another key than the server shows.',
    advice: (seen) =>
      `Add the published key of ${hostOf(seen, 'the server')} to known_hosts in this job. If the message says that the key has changed, check first that the server really has a new key.`,
    example:
      'go: git.example.com/team/lib@v1.0.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tHost key verification failed.\n\tfatal: Could not read from remote repository.',
  },
  {
    id: 'vcs_ssh_auth',
    layer: 'version control',
    responsible: 'set-up',
    title: 'A git server refused the ssh key',
    headline: (seen) => `${hostOf(seen, 'A git server')} refused the ssh key`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          all(vcsErrorIncludes('enforced saml sso'), not(vcsErrorIncludes('unable to access'))),
          vcsErrorIncludes(
            'permission denied (',
            'permission denied, please try again',
            'too many authentication failures',
            'no supported authentication methods',
            'load key "',
            'agent refused operation',
            'key is invalid',
            'unprotected private key file',
            'received disconnect from',
          ),
        ),
      },
    ],
    explanation:
      'git offered no key (no agent, no file), or the server does not know the key. An `insteadOf` rule can change https URLs to ssh.',
    advice: (seen) =>
      `Load a deploy key that may read ${pathOf(seen, 'the repository')} (ssh-agent), or use https with a token. \`git config --get-regexp url\` shows the rules that rewrite URLs.`,
    example:
      'go: github.com/acme/lib@v1.0.0: reading github.com/acme/lib/go.mod at revision v1.0.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tgit@github.com: Permission denied (publickey).\n\tfatal: Could not read from remote repository.',
  },
  {
    id: 'vcs_https_auth',
    layer: 'version control',
    responsible: 'set-up',
    title: 'A git server asks for a login',
    headline: (seen) =>
      isRefused(seen)
        ? `${hostOf(seen, 'A git server')} refused the credential of this job`
        : `${hostOf(seen, 'A git server')} asks for a login`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          vcsErrorIncludes(
            ...noLogin,
            'requested url returned error: 401',
            'requested url returned error: 403',
            'write access to repository not granted',
            'requires authentication',
            'resource not accessible by',
            'bad credentials',
          ),
          errorIncludes(
            'terminal prompts disabled',
            'no secure protocol found for repository',
            'protocol found for repository',
            "'git credential fill' failed",
          ),
        ),
      },
    ],
    explanation:
      'git has no token for the repository, or the server refuses the token. GitHub and GitLab give the same answer if the repository does not exist, for example if the module path is misspelled.',
    advice: (seen) =>
      isRefused(seen)
        ? `git sent a credential to ${hostOf(seen, 'the server')}, but it may not read ${pathOf(seen)}. Renew the credential, or give it read access: it has expired, was revoked, or is for other repositories (the GITHUB_TOKEN of a workflow reads only its own repository). \`git config --show-origin --get-regexp 'url|extraheader|credential'\` shows where it comes from. A public module needs none: remove the credential for this host.`
        : `If ${pathOf(seen)} is private, give this job a token that may read it, and set GOPRIVATE=${privatePattern(seen)}. Put the token into modward's \`git-auth\` (a line \`${gitAuthPrefix(seen)} TOKEN\`, nothing is written to disk) or into netrc. If the module is public, check its spelling.${seen.text.includes('protocol found for repository') ? ' go does not show the error of git here: `git ls-remote` of the repository shows it.' : ''}`,
    example:
      "go: github.com/acme/private@v1.2.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
  },
  {
    id: 'vcs_repo_not_found',
    layer: 'version control',
    responsible: 'module',
    title: 'A repository does not exist, or is not visible',
    headline: (seen) => `The repository of ${pathOf(seen, 'a module')} does not exist, or is not visible`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          vcsErrorIncludes(
            'repository not found',
            'requested url returned error: 404',
            'requested url returned error: 410',
            'does not exist or you do not have permission',
            'project not found',
            'the project you were looking for could not be found',
          ),
          all(inside('vcs'), vcsErrorIncludes("repository '"), vcsErrorIncludes("' not found")),
          // git's own last line, which follows every refusal by an ssh server, whatever that one says.
          all(
            vcsErrorIncludes('could not read from remote repository'),
            not(vcsErrorIncludes(...lostConnection, "'origin' does not appear to be a git repository")),
          ),
        ),
      },
    ],
    explanation: 'The repository was deleted, renamed or made private, or the credential of this job may not read it.',
    advice: (seen) =>
      `Check that the repository of ${pathOf(seen)} exists and that this job may read it. If a public module was deleted, a public mirror may still have it.`,
    example:
      'go: github.com/acme/tzwatch@v0.1.0: invalid version: git fetch -f https://github.com/acme/tzwatch in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tERROR: Repository not found.\n\tfatal: Could not read from remote repository.',
  },
]

/** The server saw a credential: it does not ask for one, but says that this one does not do. */
function isRefused({ text }: Pick<FaultDetails, 'text'>): boolean {
  return /Authentication failed for|Invalid username or|HTTP Basic: Access denied|password authentication (?:is not supported|was removed)|bad credentials|returned error: 403|Permission to \S{1,300} denied|Write access to repository not granted|Resource not accessible by/i.test(
    text,
  )
}
