/** The commands of the command line. */
export const commandNames = ['guard', 'run', 'bundle', 'doctor', 'explain', 'go', 'ledger'] as const
export type CommandName = (typeof commandNames)[number]
