/** What stands beside a line of a file, or at the top of a run. */
export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  /** '' and 0 when it belongs to no line. */
  readonly file: string
  readonly line: number
}

/** A runner shows no more than this of each level for a step. */
export const annotationLimit = 10
