/** A project that requires a module of git.corp.test, which no mirror has. */
export const files = {
  'go.mod': 'module example.com/app\n\ngo 1.20\n\nrequire git.corp.test/team/lib v1.0.0\n',
  'main.go': 'package main\n\nimport _ "git.corp.test/team/lib"\n\nfunc main() {}\n',
  'go.sum': undefined,
}
/** The same, at another version. */
export const asked = (version: string) => ({ ...files, 'go.mod': files['go.mod'].replace('v1.0.0', version) })
/** The mirror is not asked for it, and a go.sum that lacks it is no fault of its own. */
export const own = { GOPRIVATE: 'git.corp.test', GOFLAGS: '-mod=mod' }
/** What the public mirror says of a repository that it may not read. */
export const refused =
  "not found: git.corp.test/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tfatal: could not read Username for 'https://git.corp.test': terminal prompts disabled\nConfirm the import path was entered correctly.\n"
