/** The commands of the command line. */
export const commandNames = ['guard', 'doctor', 'explain', 'go', 'ledger'] as const
export type CommandName = (typeof commandNames)[number]
