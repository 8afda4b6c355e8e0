import type { Mirror } from '../../mirrors/plan.ts'

/** The mirrors of a drill, and which of them answer from here. */
export type Setting = {
  readonly mirrors: readonly Mirror[]
  /** The names of those that have answered just now: the others are down in every staged failure. */
  readonly answering: ReadonlySet<string>
}

/** The mirror whose failure is staged: the first that answers. Undefined if none does. */
export function failingMirror({ mirrors, answering }: Setting): Mirror | undefined {
  return mirrors.find(({ name }) => answering.has(name))
}

/** The mirror that may be asked after an error of the failing one, by the list's own rules; undefined if there is none. */
export function fallbackOf(setting: Setting): Mirror | undefined {
  const failing = failingMirror(setting)
  return setting.mirrors.find(
    (mirror) => mirror !== failing && mirror.group === failing?.group && setting.answering.has(mirror.name),
  )
}

/** A mirror that answers, and that a `,` keeps from being asked after an error of the failing one; undefined if there is none. */
export function behindComma(setting: Setting): Mirror | undefined {
  const failing = failingMirror(setting)
  return setting.mirrors.find(({ name, group }) => group !== failing?.group && setting.answering.has(name))
}
