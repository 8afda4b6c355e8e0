import { requireReader } from '../unread-pipe.ts'

/**
 * Has the toolkit write to a file of the runner. It opens that synchronously: a pipe that nothing reads would stop this process for
 * ever, without a watchdog.
 * @throws the file system's error
 */
export function writeRunnerFile(name: 'ENV' | 'OUTPUT' | 'PATH' | 'STATE', write: () => void): void {
  const reader = requireReader(process.env[`GITHUB_${name}`] ?? '')
  try {
    write()
  } finally {
    reader.close()
  }
}
