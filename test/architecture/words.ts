import { posix } from 'node:path'
import ts from 'typescript'

/** What a source file calls things. */
export type Words = {
  /** Relative to the repository, `/`-separated. */
  readonly path: string
  /**
   * The words of its own name, of its identifiers and of its comments, a line each: lower case, with a space before and behind
   * every word.
   */
  readonly text: string
  readonly exportedTypes: readonly string[]
}

/** Reads the words of a source file; texts for users are not among them. */
export function readWords(path: string, text: string): Words {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const names = new Set([posix.basename(path, '.ts')])
  const comments = new Map<number, string>()
  const exportedTypes: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.add(node.text)
    if (isTypeDeclaration(node) && isExported(node)) exportedTypes.push(node.name?.text ?? 'default')
    for (const [at, comment] of commentsAround(node, text)) comments.set(at, comment)
    for (const child of node.getChildren(file)) visit(child)
  }
  visit(file)
  return { path, text: [...names, ...comments.values()].map(wordsOf).join('\n'), exportedTypes }
}

/** The words of a name in camel case, of a file name or of a sentence. */
function wordsOf(text: string): string {
  const words = text.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').match(/\p{L}+/gu) ?? []
  return ` ${words.join(' ').toLowerCase()} `
}

/** The comments before and behind a node, by where they begin: both its neighbours have them. */
function commentsAround(node: ts.Node, text: string): readonly (readonly [number, string])[] {
  const before = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []
  const behind = ts.getTrailingCommentRanges(text, node.getEnd()) ?? []
  return [...before, ...behind].map(({ pos, end }) => [pos, text.slice(pos, end)] as const)
}

type TypeDeclaration = ts.TypeAliasDeclaration | ts.InterfaceDeclaration | ts.ClassDeclaration | ts.EnumDeclaration

function isTypeDeclaration(node: ts.Node): node is TypeDeclaration {
  return (
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node)
  )
}

function isExported(node: TypeDeclaration): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) !== 0
}
