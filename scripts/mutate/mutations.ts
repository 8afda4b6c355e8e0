import ts from 'typescript'

/** A small change of a program, as a typing mistake or a forgotten case would make it. */
export type Mutation = {
  /** From the root of the repository. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Offsets of the text that is replaced. */
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
}

/** Operators, each with what it is taken for by mistake. */
const operators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
}

/** Methods, each with the one that it is confused with; undefined: the call is left out, and its object remains. */
const methods: Readonly<Record<string, string | undefined>> = {
  every: 'some',
  some: 'every',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  toLowerCase: undefined,
  filter: undefined,
  sort: undefined,
  toSorted: undefined,
  reverse: undefined,
  slice: undefined,
  trim: undefined,
}

/**
 * Every mutation of a source text. Numbers and strings stay as they are: most of them are sizes, times and words, which
 * a test must not pin; types are erased and never mutated.
 */
export function mutationsOf(file: string, text: string): readonly Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Mutation[] = []
  const replace = (start: number, end: number, to: string) => {
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    found.push({ file, line, start, end, from: text.slice(start, end), to })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return
    for (const to of mutantsOf(node, source)) replace(node.getStart(source), node.getEnd(), to)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function mutantsOf(node: ts.Node, source: ts.SourceFile): readonly string[] {
  const text = (of: ts.Node) => of.getText(source)
  if (!isCondition(node)) return replacements(node, text)
  // A loop without an end only costs time.
  return [...replacements(node, text), ...(ts.isWhileStatement(node.parent) ? ['false'] : ['true', 'false'])]
}

function replacements(node: ts.Node, text: (of: ts.Node) => string): readonly string[] {
  if (ts.isBinaryExpression(node)) return binary(node, text)
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return [text(node.operand)]
  if (ts.isPostfixUnaryExpression(node)) return [text(node.operand) + (text(node).endsWith('++') ? '--' : '++')]
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false']
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true']
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) return ['[]']
  if (ts.isRegularExpressionLiteral(node)) return withoutAnchors(text(node))
  if (ts.isCallExpression(node)) return call(node, text)
  if (ts.isPropertyAccessChain(node) && node.questionDotToken) return [`${text(node.expression)}.${text(node.name)}`]
  if (ts.isExpressionStatement(node)) return [';']
  if (ts.isBlock(node) && ts.isFunctionLike(node.parent) && node.statements.length > 1) return ['{}']
  return []
}

function binary(node: ts.BinaryExpression, text: (of: ts.Node) => string): readonly string[] {
  const { left, right, operatorToken } = node
  return (operators[text(operatorToken)] ?? []).map((operator) => {
    // `a ?? b && c` is a syntax error.
    return operator === '&&' || operator === '||'
      ? `((${text(left)}) ${operator} (${text(right)}))`
      : `${text(left)} ${operator} ${text(right)}`
  })
}

function call(node: ts.CallExpression, text: (of: ts.Node) => string): readonly string[] {
  const called = node.expression
  if (!ts.isPropertyAccessExpression(called)) return []
  const name = text(called.name)
  if (!Object.hasOwn(methods, name)) return []
  const other = methods[name]
  const object = text(called.expression)
  if (other === undefined) return [object]
  return [`${object}.${other}(${node.arguments.map(text).join(', ')})`]
}

/** A pattern that no longer holds at one of its ends. */
function withoutAnchors(pattern: string): readonly string[] {
  const mutants: string[] = []
  if (pattern.startsWith('/^')) mutants.push(`/${pattern.slice(2)}`)
  if (/[^\\]\$\/[a-z]*$/.test(pattern)) mutants.push(pattern.replace(/\$(\/[a-z]*)$/, '$1'))
  return mutants.filter((mutant) => !mutant.startsWith('//'))
}

function isCondition(node: ts.Node): boolean {
  const { parent } = node
  if (parent === undefined) return false
  if (ts.isIfStatement(parent)) return parent.expression === node
  if (ts.isConditionalExpression(parent)) return parent.condition === node
  return ts.isWhileStatement(parent) && parent.expression === node
}
