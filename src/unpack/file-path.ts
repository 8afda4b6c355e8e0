const allowed = /^[A-Za-z0-9!#$%&()+,\-.=@[\]^_{}~ /]+$/
const reservedOnWindows = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i

/**
 * Why a file of a module cannot have this `/`-separated path, or undefined if it can. The rule of
 * golang.org/x/mod/module, CheckFilePath, except that go also allows letters beyond ASCII. Which letters there are depends
 * on go's version of Unicode, which of them are the same file on the file system; so such names are left to go.
 */
export function filePathError(path: string): string | undefined {
  if (!allowed.test(path)) return path === '' ? 'an empty name' : 'a letter that is not allowed'
  for (const element of path.split('/')) {
    if (element === '') return 'an empty path element'
    if (element.endsWith('.')) return 'a path element that ends in a dot'
    const dot = element.indexOf('.')
    if (reservedOnWindows.test(dot < 0 ? element : element.slice(0, dot))) return 'a name reserved on Windows'
  }
  return undefined
}
