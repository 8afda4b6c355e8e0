/** A workflow command as a runner understands it. */
export type Command = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const mask = '***'

/**
 * Reads a step's output as a GitHub runner does: `::name key=value::message` at the start of a line (blanks aside) and the
 * older `##[name]message` anywhere in it are commands, unless `stop-commands` is in force. Registered secrets are masked
 * in everything that is shown.
 */
export class CommandReader {
  /** What a person sees in the log. */
  readonly shown: string[] = []
  readonly commands: Command[] = []
  readonly #masks: Set<string>
  #stopToken = ''

  constructor(masks: Set<string>) {
    this.#masks = masks
  }

  line(text: string): void {
    if (this.#stopToken !== '') {
      if (text.trim() === `::${this.#stopToken}::`) this.#stopToken = ''
      else this.shown.push(this.masked(text))
      return
    }
    const command = parseCommand(text)
    if (command === undefined) this.shown.push(this.masked(text))
    else this.#obey(command)
  }

  masked(text: string): string {
    let shown = text
    for (const secret of [...this.#masks].sort((a, b) => b.length - a.length)) shown = shown.replaceAll(secret, mask)
    return shown
  }

  #obey(command: Command): void {
    switch (command.name) {
      case 'stop-commands':
        this.#stopToken = command.message
        return
      case 'add-mask':
        // A secret of several lines is masked as a whole and line by line, as the log is made of lines.
        for (const secret of [command.message, ...command.message.split(/\r?\n/)])
          if (secret !== '') this.#masks.add(secret)
        return
      default:
        this.commands.push(this.#maskedCommand(command))
        this.shown.push(...logLines(command).map((line) => this.masked(line)))
    }
  }

  #maskedCommand({ name, properties, message }: Command): Command {
    const safe = Object.entries(properties).map(([key, value]) => [key, this.masked(value)])
    return { name, properties: Object.fromEntries(safe), message: this.masked(message) }
  }
}

/** The commands that a runner shows in the log, the way it shows them. */
function logLines({ name, message }: Command): string[] {
  const heads: Readonly<Record<string, string>> = {
    error: 'Error: ',
    warning: 'Warning: ',
    notice: 'Notice: ',
    group: '▼ ',
  }
  const head = heads[name]
  return head === undefined ? [] : `${head}${message}`.split('\n')
}

function parseCommand(text: string): Command | undefined {
  const [, name, pairs = '', message = ''] = /^\s*::([a-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/is.exec(text) ?? []
  if (name !== undefined) return { name: name.toLowerCase(), properties: properties(pairs), message: decoded(message) }
  const [, older, olderMessage = ''] = /##\[([a-z-]+)[^\]]*\](.*)$/is.exec(text) ?? []
  return older === undefined ? undefined : { name: older.toLowerCase(), properties: {}, message: decoded(olderMessage) }
}

function properties(pairs: string): Record<string, string> {
  const entries = pairs
    .split(',')
    .filter((pair) => pair.includes('='))
    .map((pair): [string, string] => {
      const at = pair.indexOf('=')
      return [
        pair.slice(0, at).trim(),
        decoded(
          pair
            .slice(at + 1)
            .replaceAll('%3A', ':')
            .replaceAll('%2C', ','),
        ),
      ]
    })
  return Object.fromEntries(entries)
}

function decoded(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
