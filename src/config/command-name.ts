/** The commands of the command line. */
export const commandNames = ['guard', 'run', 'bundle', 'doctor', 'explain', 'go', 'ledger', 'drill'] as const
export type CommandName = (typeof commandNames)[number]
