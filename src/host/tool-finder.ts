type Toolkit = typeof import('@actions/tool-cache')

/**
 * Reads a tool cache with the runner's toolkit, which is loaded only here: it takes a tenth of a second, and few jobs need it.
 * @param folder the tool cache, absolute
 */
export async function openToolFinder(folder: string): Promise<Pick<Toolkit, 'find' | 'findAllVersions'>> {
  const toolkit = await import('@actions/tool-cache')
  return {
    find: (...args) => withFolder(folder, () => toolkit.find(...args)),
    findAllVersions: (...args) => withFolder(folder, () => toolkit.findAllVersions(...args)),
  }
}

/**
 * The toolkit takes its folder from RUNNER_TOOL_CACHE, and prints debug commands on standard output, where the command line
 * tool prints its result and nothing else. Both are replaced for one call, which is synchronous.
 */
function withFolder<T>(folder: string, read: () => T): T {
  const { RUNNER_TOOL_CACHE: before } = process.env
  const { write } = process.stdout
  process.env['RUNNER_TOOL_CACHE'] = folder
  process.stdout.write = () => true
  try {
    return read()
  } finally {
    process.stdout.write = write
    if (before === undefined) delete process.env['RUNNER_TOOL_CACHE']
    else process.env['RUNNER_TOOL_CACHE'] = before
  }
}
