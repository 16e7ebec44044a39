/**
 * TypeScript to JavaScript by blanking: what is a type becomes spaces, so that every line and column stays where its
 * author wrote it, and kernel functions keep their places. What is more than a type (enums, namespaces, parameter
 * properties) cannot be blanked, and is refused.
 */
import { tsPlugin } from '@sveltejs/acorn-typescript'
import { type Node, Parser } from 'acorn'
import { CompileError, sourceText } from '../error/index.ts'

/** A node with whatever fields its kind has. */
export interface Tree extends Node {
  // biome-ignore lint/suspicious/noExplicitAny: fields of TypeScript's nodes, which acorn's types do not know
  [field: string]: any
}

const TypeScriptParser = Parser.extend(tsPlugin())
const JsxParser = Parser.extend(tsPlugin({ jsx: true }))

/** The tree of a module. Throws CompileError at the place of the mistake. */
export function parseModule(file: string, text: string): Tree {
  try {
    return (/\.[jt]sx$/.test(file) ? JsxParser : TypeScriptParser).parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowHashBang: true,
      locations: true,
    })
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) throw error
    throw refusal(file, text, Number(error.pos), error.message.replace(/ \(\d+:\d+\)$/, ''))
  }
}

/** An error at an offset of a file. */
export function refusal(
  file: string,
  text: string,
  start: number,
  message: string,
  hint?: string,
): CompileError {
  const span = { source: sourceText(file, text), start, end: start + 1 }
  return new CompileError([{ code: 'SK1001', message, span, hint }])
}

/**
 * The text of a module with its types blanked. What is more than a type is refused, or with `lenient` left as it is:
 * a bundler knows what to make of it.
 */
export function stripTypes(file: string, text: string, tree: Tree, lenient = false): string {
  const blanker = new Blanker(file, text, lenient)
  blanker.visit(tree)
  blanker.dropUnusedImports(tree)
  return blanker.characters.join('')
}

/** Statements that are nothing but types. */
const typeStatements: ReadonlySet<string> = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
])
/** Members of classes that are nothing but types. */
const typeMembers: ReadonlySet<string> = new Set([
  'TSIndexSignature',
  'TSDeclareMethod',
  'TSAbstractMethodDefinition',
])
/** Words before a class, or a member of one, that say something about types only. */
const modifiers = /\b(public|private|protected|readonly|abstract|override|declare)\b/g

/** Kinds whose end may be written as a semicolon. */
const ended = /^(?!TS)\w+(Statement|Declaration)$|^PropertyDefinition$/

const lineEnd = /^[^\S\n]*(\/\/.*|\/\*.*)?\r?\n/

class Blanker {
  readonly characters: string[]
  /** Names that stand for values somewhere (imports apart). */
  private readonly used = new Set<string>()
  private readonly file: string
  private readonly text: string
  private readonly lenient: boolean

  constructor(file: string, text: string, lenient: boolean) {
    this.file = file
    this.text = text
    this.lenient = lenient
    this.characters = text.split('')
  }

  visit(node: Tree): void {
    const own = this.kinds[node.type]
    if (own) own(node)
    else if (typeStatements.has(node.type) || (node.declare && node.type !== 'PropertyDefinition'))
      this.statement(node)
    else if (node.type.startsWith('TS')) this.blank(node.start, node.end)
    else this.children(node)
    // A statement that ended in a type would go on into the next line, were its end not written out.
    const last = node.end - 1
    if (
      ended.test(node.type) &&
      this.characters[last] === ' ' &&
      this.text[last] !== '}' &&
      lineEnd.test(this.text.slice(node.end))
    ) {
      this.characters[last] = ';'
    }
  }

  private readonly kinds: Readonly<Record<string, (node: Tree) => void>> = {
    Identifier: (node) => {
      this.used.add(node.name)
      this.optionalMark(node)
      this.children(node)
    },
    ObjectPattern: (node) => {
      this.optionalMark(node)
      this.children(node)
    },
    ArrayPattern: (node) => {
      this.optionalMark(node)
      this.children(node)
    },
    ImportDeclaration: (node) => {
      if (node.importKind === 'type') this.statement(node)
      else for (const each of node.specifiers) if (each.importKind === 'type') this.listed(each)
    },
    ExportNamedDeclaration: (node) => {
      const { declaration } = node
      if (
        node.exportKind === 'type' ||
        (declaration && (typeStatements.has(declaration.type) || declaration.declare))
      ) {
        if (declaration?.type === 'TSEnumDeclaration' && !declaration.declare) this.visit(declaration)
        else this.statement(node)
        return
      }
      if (declaration) this.visit(declaration)
      for (const each of node.specifiers) {
        if (each.exportKind === 'type') this.listed(each)
        else if (!node.source) this.used.add(each.local.name)
      }
    },
    ExportDefaultDeclaration: (node) => {
      if (typeStatements.has(node.declaration.type)) this.statement(node)
      else this.visit(node.declaration)
    },
    ExportAllDeclaration: (node) => {
      if (node.exportKind === 'type') this.statement(node)
    },
    TSAsExpression: (node) => this.keepOnly(node, node.expression),
    TSSatisfiesExpression: (node) => this.keepOnly(node, node.expression),
    TSNonNullExpression: (node) => this.keepOnly(node, node.expression),
    TSInstantiationExpression: (node) => this.keepOnly(node, node.expression),
    TSTypeAssertion: (node) => {
      this.blank(node.start, this.text.indexOf('>', node.typeAnnotation.end) + 1)
      this.visit(node.expression)
    },
    TSParameterProperty: (node) =>
      this.refuse(
        node,
        'a parameter property is more than a type',
        'declare the field, and assign it in the constructor',
      ),
    TSEnumDeclaration: (node) =>
      this.unless(node, 'an enum is more than a type', 'write const Color = { Red: 0, Green: 1 } as const'),
    TSModuleDeclaration: (node) =>
      this.unless(node, 'a namespace is more than a type', 'use a module, or an object'),
    TSExportAssignment: (node) => this.refuse(node, 'export = is of CommonJS', 'write export default'),
    TSImportEqualsDeclaration: (node) => {
      if (node.importKind === 'type') this.statement(node)
      else this.refuse(node, 'import … = is of CommonJS', 'write import … from')
    },
    Decorator: (node) => this.refuse(node, 'decorators are not JavaScript yet', 'call a function'),
    ClassDeclaration: (node) => this.classLike(node),
    ClassExpression: (node) => this.classLike(node),
    MethodDefinition: (node) => this.member(node),
    PropertyDefinition: (node) => this.member(node),
    AccessorProperty: (node) => this.member(node),
    FunctionDeclaration: (node) => this.functionLike(node),
    FunctionExpression: (node) => this.functionLike(node),
    ArrowFunctionExpression: (node) => this.functionLike(node),
    VariableDeclarator: (node) => {
      if (node.definite) this.blankMark('!', node.id.start, node.init?.start ?? node.end)
      this.children(node)
    },
  }

  private children(node: Tree): void {
    for (const [field, value] of Object.entries(node)) {
      if (field === 'loc') continue
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each && typeof each === 'object' && typeof each.type === 'string') this.visit(each)
      }
    }
  }

  private classLike(node: Tree): void {
    const bodyStart = node.body.start
    const nameStart = node.id?.start ?? bodyStart
    if (node.abstract) this.blankWords(node.start, nameStart)
    if (node.implements?.length > 0) {
      const after = Math.max(
        node.superTypeParameters?.end ?? 0,
        node.superClass?.end ?? 0,
        node.typeParameters?.end ?? 0,
        node.id?.end ?? node.start,
      )
      const from = this.text.indexOf('implements', after)
      this.blank(from, bodyStart)
    }
    for (const field of ['typeParameters', 'superTypeParameters', 'superTypeArguments']) {
      if (node[field]) this.blank(node[field].start, node[field].end)
    }
    if (node.superClass) this.visit(node.superClass)
    this.children(node.body)
  }

  private member(node: Tree): void {
    const typesOnly = node.declare || node.abstract || typeMembers.has(node.value?.type)
    if (typesOnly) return this.statement(node)
    this.blankWords(node.start, node.key.start)
    for (const mark of ['optional', 'definite']) {
      if (node[mark])
        this.blankMark(
          mark === 'optional' ? '?' : '!',
          node.key.end,
          node.typeAnnotation?.start ?? node.value?.start ?? node.end,
        )
    }
    if (node.computed) this.visit(node.key)
    if (node.typeAnnotation) this.visit(node.typeAnnotation)
    if (node.typeParameters) this.visit(node.typeParameters)
    if (node.value) this.visit(node.value)
  }

  private functionLike(node: Tree): void {
    if (!node.body) return this.statement(node)
    for (const [index, parameter] of node.params.entries()) {
      if (index === 0 && parameter.type === 'Identifier' && parameter.name === 'this') this.listed(parameter)
      else this.visit(parameter)
    }
    if (node.typeParameters) this.visit(node.typeParameters)
    const { returnType } = node
    if (returnType) {
      this.visit(returnType)
      const close = this.text.lastIndexOf(')', returnType.start)
      // No line may end between the parameters and the arrow.
      if (node.type === 'ArrowFunctionExpression' && this.text.slice(close, returnType.end).includes('\n')) {
        this.characters[close] = ' '
        this.characters[returnType.end - 1] = ')'
      }
    }
    this.visit(node.body)
  }

  /** `name?` of a parameter. */
  private optionalMark(node: Tree): void {
    if (node.optional)
      this.blankMark(
        '?',
        node.type === 'Identifier' ? node.start + node.name.length : node.start,
        node.typeAnnotation?.start ?? node.end,
      )
  }

  private blankMark(mark: string, from: number, to: number): void {
    const at = this.text.lastIndexOf(mark, to)
    if (at >= from) this.blank(at, at + 1)
  }

  private blankWords(from: number, to: number): void {
    for (const { index, 0: word } of this.text.slice(from, to).matchAll(modifiers))
      this.blank(from + index, from + index + word.length)
  }

  private keepOnly(node: Tree, kept: Tree): void {
    this.blank(kept.end, node.end)
    // Parentheses around what is kept stand outside of it.
    for (let at = kept.end; at < node.end && /[\s)]/.test(this.text[at]!); at++)
      this.characters[at] = this.text[at]!
    this.visit(kept)
  }

  /** One of a list between commas, the comma after it included. */
  private listed(node: Tree): void {
    const comma = /^\s*,/.exec(this.text.slice(node.end))
    this.blank(node.start, node.end + (comma?.[0].length ?? 0))
  }

  /** A whole statement; a semicolon stays, which keeps the lines around it apart. */
  private statement(node: Tree): void {
    this.blank(node.start, node.end)
    this.characters[node.start] = ';'
  }

  private blank(start: number, end: number): void {
    for (let at = start; at < end; at++) if (!/\s/.test(this.text[at]!)) this.characters[at] = ' '
  }

  private unless(node: Tree, message: string, hint: string): void {
    if (node.declare) this.statement(node)
    else this.refuse(node, message, hint)
  }

  private refuse(node: Tree, message: string, hint: string): void {
    if (this.lenient) return
    throw refusal(this.file, this.text, node.start, `${message}, so it cannot be run as it is`, hint)
  }

  /** As TypeScript does: an imported name that stands for no value is a type. */
  dropUnusedImports(tree: Tree): void {
    for (const node of tree.body as Tree[]) {
      if (node.type !== 'ImportDeclaration' || node.importKind === 'type' || node.specifiers.length === 0)
        continue
      const unused = (node.specifiers as Tree[]).filter((each) => !this.used.has(each.local.name))
      if (unused.length === node.specifiers.length) this.statement(node)
      else
        for (const each of unused)
          if (each.type === 'ImportSpecifier' && each.importKind !== 'type') this.listed(each)
    }
  }
}
