import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

/** One import, export-from or `import()` of a source file. */
export type Import = {
  /** As written: a relative path, a package, or a `node:` module. */
  readonly from: string
  /** The names taken, where they are all types; undefined where values come with them. */
  readonly types: readonly string[] | undefined
}

/** What the rules of the house ask about a source file. */
export type Source = {
  /** Relative to the repository, `/`-separated. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly readsEnvironment: boolean
  /** Nothing but `export … from`. */
  readonly onlyForwards: boolean
}

/** Reads the files of the repository that match a pattern. */
export function readFiles<Result>(pattern: string, read: (path: string, text: string) => Result): readonly Result[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => read(path, readFileSync(join(root, path), 'utf8')))
}

/** Reads a source file with TypeScript's own parser, so that no trick of layout escapes the rules. */
export function readSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  let readsEnvironment = false
  const visit = (node: ts.Node): void => {
    const found = importOf(node)
    if (found !== undefined) imports.push(found)
    readsEnvironment ||= isEnvironment(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  const onlyForwards =
    file.statements.length > 0 && file.statements.every((s) => ts.isExportDeclaration(s) && s.moduleSpecifier)
  return { path, lines: countLines(text), imports, readsEnvironment, onlyForwards }
}

/** The lines of a text; the last one need not end. */
export function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    return { from: textOf(node.moduleSpecifier), types: typesOf(node.importClause) }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { from: textOf(node.moduleSpecifier), types: undefined }
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { from: textOf(node.arguments[0]), types: undefined }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { from: textOf(node.argument.literal), types: [node.qualifier?.getText() ?? '*'] }
  }
  return undefined
}

function typesOf(clause: ts.ImportClause | undefined): readonly string[] | undefined {
  if (clause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) return undefined
  if (clause.namedBindings === undefined || !ts.isNamedImports(clause.namedBindings)) return ['*']
  return clause.namedBindings.elements.map((element) => (element.propertyName ?? element.name).text)
}

/** `process.env`, `process['env']`, or the process module itself, from which the environment could be taken. */
function isEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.expression.getText() === 'process' && node.name.text === 'env'
  if (ts.isElementAccessExpression(node)) {
    return node.expression.getText() === 'process' && textOf(node.argumentExpression) === 'env'
  }
  return ts.isImportDeclaration(node) && /^(node:)?process$/.test(textOf(node.moduleSpecifier))
}

function textOf(node: ts.Node | undefined): string {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : ''
}
