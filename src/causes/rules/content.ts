import type { CauseRule } from './cause-rule.ts'
import { moduleOf, pathOf } from './fault-terms.ts'
import { all, any, errorIncludes, inside, not } from './matcher.ts'

/** What a module path or a version says about itself: the same from every source, today and tomorrow. */
export const contentRules: readonly CauseRule[] = [
  {
    id: 'mod_path_mismatch',
    layer: 'module',
    responsible: 'code',
    title: 'A module has another name than the one required',
    headline: (seen) => {
      const declared = /module declares its path as:\s{1,8}(\S{1,300})/.exec(seen.text)?.[1]
      return declared
        ? `${pathOf(seen, 'A module')} calls itself ${declared}`
        : 'A module has another name than the one required'
    },
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: errorIncludes(
          'module declares its path as',
          'but was required as',
          'used for two different module paths',
        ),
      },
    ],
    explanation:
      'The go.mod of the dependency declares another path. The repository was renamed or moved, or it is a fork, or upper and lower case differ.',
    advice: (seen) => {
      const declared = /module declares its path as:\s{1,8}(\S{1,300})/.exec(seen.text)?.[1]
      return `Require ${declared ?? 'the declared path'} instead of ${pathOf(seen, 'this one')}. For a fork, add a replace line from the declared path to the fork.`
    },
    example:
      'go: github.com/oldacme/magic@v0.10.0: parsing go.mod:\n\tmodule declares its path as: github.com/newacme/magic\n\t        but was required as: github.com/oldacme/magic',
  },
  {
    id: 'mod_bad_path',
    layer: 'module',
    responsible: 'code',
    title: 'A module or import path is not valid',
    headline: (seen) => `${pathOf(seen, 'A module or import path')} is not a valid path`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: errorIncludes(
          'missing dot in first path element',
          'is not in std',
          'is not in goroot',
          'does not begin with hostname',
          'malformed module path',
          'malformed import path',
          'invalid module path',
          'invalid github.com import path',
          'invalid bitbucket.org import path',
          'invalid launchpad.net import path',
          'local import',
          'leading dot in path element',
          'invalid char',
          'invalid path element',
          'trailing slash',
          'double slash',
        ),
      },
    ],
    explanation:
      'A path without a host name can only come from the standard library or from a replace line. A path with a forbidden character is never valid.',
    advice: (seen) =>
      `Correct ${pathOf(seen, 'the path')} in the import, or add a replace or use line if it is a local module. If it is a package of the standard library, install a newer Go.`,
    example: 'go: corp/x/y@v1.0.0: malformed module path "corp/x/y": missing dot in first path element',
  },
  {
    id: 'mod_invalid_version',
    layer: 'module',
    responsible: 'code',
    title: 'A required version is not valid',
    headline: (seen) => `${moduleOf(seen, 'A required version')} is not a valid version`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'post-v2 module path',
            'non-.../v',
            'invalid pseudo-version',
            'invalid module version',
            'is not canonical',
            'disallowed module version',
            'should be v0 or v1',
            'must match major version',
            'must be compatible',
            'not a semantic version',
            'must be of the form v1.2.3',
            'disallowed version string',
            'invalid +incompatible',
            '+incompatible suffix not allowed',
            'mismatched version',
            'should be v2, not v',
            'does not match version-control timestamp',
            'version before v',
            'module contains a go.mod file, so',
          ),
          all(errorIncludes('should be v'), errorIncludes(', not v')),
          all(errorIncludes('version "'), errorIncludes('" invalid')),
          all(
            errorIncludes('invalid version'),
            not(inside('vcs')),
            not(errorIncludes('unknown revision', 'reading http', 'go version')),
          ),
        ),
      },
    ],
    explanation:
      'The version in go.mod does not fit the module. v2 and later need /v2 in the path. A pseudo-version must name an existing commit and its date.',
    advice: (seen) =>
      `Correct the require line of ${pathOf(seen)}: \`go get ${seen.module || 'MODULE'}@COMMIT\` writes a valid version. For v2 and later, the path ends in /v2.`,
    example:
      'go: github.com/acme/junit@v2.0.0: invalid version: go.mod has post-v2 module path "github.com/acme/junit/v2" at revision v2.0.0',
  },
  {
    id: 'vanity_import',
    layer: 'module',
    responsible: 'upstream',
    title: 'An import path leads to no repository',
    headline: (seen) => `The import path ${pathOf(seen, 'of a module')} leads to no repository`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [
      {
        matcher: errorIncludes(
          'no go-import meta tag',
          'multiple meta tags match',
          'unrecognized import path',
          'unrecognized vcs',
          'meta tag',
          'unknown import path',
          'insecure protocol',
          'https fetch failed',
          'invalid repo root',
        ),
      },
      { matcher: inside('vanity') },
    ],
    explanation:
      'The host in the path must serve a page that names the repository. The page is missing or wrong, or the host did not answer.',
    advice: (seen) =>
      `Check the spelling of ${pathOf(seen)}. If it is right, use a mirror that has the module (public mirrors keep modules that they served before), or tell the owner of the site. If the host is private, set GOPRIVATE to it.`,
    example:
      'go: acme.example.net/lum@v0.1.0: unrecognized import path "acme.example.net/lum": parse https://acme.example.net/lum?go-get=1: no go-import meta tags ()',
  },
  {
    id: 'mod_not_found',
    layer: 'module',
    responsible: 'code',
    title: 'No such version or package',
    headline: (seen) => `There is no such version or package${seen.module ? ` of ${pathOf(seen)}` : ''}`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      { matcher: errorIncludes('no matching versions for query'), override: { mirrorHelps: true } },
      {
        matcher: errorIncludes(
          'does not contain package',
          'not provided by module',
          'but not at required version',
          'not contain packages matching',
          'not contain package',
          'is not a package in module',
          'missing module for import',
          'no matching versions',
          'cannot find module providing package',
          'cannot find package',
          'matches no packages',
          'no matching version',
          'found, but does not contain',
          'no go files in',
          'not a known dependency',
          'matched no packages',
        ),
      },
    ],
    explanation:
      'The module exists, but not in that version, or the version does not have that package. It was never released, was retracted, moved to a new major version, or is misspelled. Some mirrors do not answer @latest.',
    advice: (seen) =>
      `List the versions (\`go list -m -versions ${seen.module || 'MODULE'}\`), check which of them has the package, and correct the require or import line.`,
    example: 'go: github.com/acme/deptree@latest: no matching versions for query "latest"',
  },
]
