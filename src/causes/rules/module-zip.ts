import type { CauseRule } from './cause-rule.ts'
import { moduleOf, pathOf } from './fault-terms.ts'
import { all, any, errorIncludes, serverTextIncludes } from './matcher.ts'

const refusedFile = [
  'case-insensitive file name collision',
  'multiple entries for file',
  'module source tree too large',
  'module source tree too big',
  'go.mod file too large',
  'license file too large',
  'downloaded zip file too large',
  'module zip file is too large',
  'zip file is too large',
  'larger than declared size',
]

/** What the zip of a module may not hold (golang.org/x/mod/zip): the same from every source. */
export const moduleZipRules: readonly CauseRule[] = [
  {
    id: 'mod_zip_refused',
    layer: 'module',
    responsible: 'upstream',
    title: 'Go does not accept the files of a module',
    headline: (seen) => `${moduleOf(seen, 'A module')} has files that a module may not have`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes('create zip: ', ...refusedFile),
          all(errorIncludes('unzip '), errorIncludes('malformed file path')),
          serverTextIncludes('create zip: ', ...refusedFile),
        ),
      },
    ],
    explanation:
      'A module may not have two file names that differ only in case, names that some systems cannot store, or more than 500 MB (16 MB for go.mod and LICENSE). go refuses such a version from every source.',
    advice: (seen) => {
      const files = /collision: "([^"\n]{1,200})" and "([^"\n]{1,200})"/.exec(seen.text)
      const named = files === null ? '' : ` (\`${files[1]}\` and \`${files[2]}\`)`
      return `Use another version of ${pathOf(seen)}, and tell its authors which files${named} go refuses. If the module is yours, rename or remove these files, or move large files to a folder with its own go.mod. Then tag a new version.`
    },
    example:
      'go: github.com/acme/cli@v0.11.0: create zip: docs/readme.md: case-insensitive file name collision: "docs/README.md" and "docs/readme.md"',
  },
]
