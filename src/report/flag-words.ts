/**
 * A text in the words of a command line. Texts name inputs of the action in backquotes; a terminal has flags of the same names:
 * `` `mirrors` `` becomes --mirrors, `` the input `preflight: off` `` becomes --preflight off. Other code stays as it is.
 * @param inputs the names of all inputs
 */
export function withFlags(text: string, inputs: readonly string[]): string {
  return text.replace(
    /(?:(?:the )?input )?`([a-z-]+)(?:: ?'?([a-z.]+)'?)?`/g,
    (whole, name: string, value: string | undefined) => {
      if (!inputs.includes(name)) return whole
      return value === undefined ? `--${name}` : `--${name} ${value}`
    },
  )
}
