/**
 * Which functions of a module could be kernel code, and which variables of the program around each uses: names that are
 * declared in the module, outside of the function. ECMAScript's rules of scope, on trees with or without TypeScript's
 * nodes: in types stand no variables.
 */
import type { Tree } from './strip-types.ts'

/** A function that could be kernel code: no method of a class, not `async`, no generator, without `super`. */
export interface NotableFunction {
  readonly node: Tree
  /** Variables of the module, or of functions around it, that it uses. */
  readonly variables: ReadonlySet<string>
  /** For a declaration: the offset at which the block begins whose statement it is. */
  readonly declaredIn?: number
  /** For an anonymous expression: the name that it gets from what it is assigned to; for a method, its own. */
  readonly name?: string | undefined
  /** A method of an object literal, all of which is `node`. */
  readonly method?: boolean
}

export interface FreeVariables {
  /** In the order in which they end: inner ones first. */
  readonly functions: readonly NotableFunction[]
  /** Names that are imported as namespaces (`import * as`). */
  readonly namespaces: readonly string[]
}

export function freeVariables(tree: Tree): FreeVariables {
  const walk = new Walk()
  walk.module(tree)
  return walk
}

/** Nodes of TypeScript that have a value inside. */
const withValue =
  /^TS(As|Satisfies|NonNull|Instantiation)Expression$|^TSTypeAssertion$|^TSParameterProperty$|^TSExportAssignment$/
const identifier = /^[A-Za-z_$][\w$]*$/

class Scope {
  readonly names: Set<string>
  readonly parent: Scope | undefined
  readonly depth: number

  constructor(names: Set<string>, parent?: Scope) {
    this.names = names
    this.parent = parent
    this.depth = (parent?.depth ?? -1) + 1
  }

  declaring(name: string): Scope | undefined {
    return this.names.has(name) ? this : this.parent?.declaring(name)
  }
}

class Walk implements FreeVariables {
  readonly functions: NotableFunction[] = []
  readonly namespaces: string[] = []
  private scope = new Scope(new Set())
  /** The functions around, with the depths of their own scopes. */
  private readonly around: { readonly depth: number; readonly variables: Set<string> }[] = []
  /** Where the innermost block begins that can hold more statements. */
  private block: number | undefined

  module(tree: Tree): void {
    for (const node of tree.body as Tree[]) {
      if (node.type !== 'ImportDeclaration') continue
      for (const { type, local } of node.specifiers)
        if (type === 'ImportNamespaceSpecifier') this.namespaces.push(local.name)
    }
    this.inScope(declaredIn(tree.body, true), () => this.statements(tree.body, 0))
  }

  private visit(node: Tree, name?: string): void {
    const own = this.kinds[node.type]
    if (own) own(node, name)
    else if (!node.type.startsWith('TS')) this.children(node)
    else if (withValue.test(node.type)) this.visit(node.expression ?? node.parameter, name)
  }

  private children(node: Tree): void {
    for (const each of childrenOf(node)) this.visit(each)
  }

  private readonly kinds: Readonly<Record<string, (node: Tree, name?: string) => void>> = {
    Identifier: ({ name }) => this.use(name),
    MemberExpression: (node) => {
      this.visit(node.object)
      if (node.computed) this.visit(node.property)
    },
    Super: () => {
      for (const { variables } of this.around) variables.add('super')
    },
    MetaProperty: () => {},
    BreakStatement: () => {},
    ContinueStatement: () => {},
    LabeledStatement: (node) => this.visit(node.body),
    ImportDeclaration: () => {},
    ExportAllDeclaration: () => {},
    ExportNamedDeclaration: (node) => {
      if (node.declaration) this.visit(node.declaration)
    },
    ExportDefaultDeclaration: (node) => this.visit(node.declaration, 'default'),
    VariableDeclarator: (node) => {
      this.visit(node.id)
      if (node.init) this.visit(node.init, nameOf(node.id))
    },
    AssignmentExpression: (node) => {
      this.visit(node.left)
      this.visit(node.right, /^(|\|\||&&|\?\?)=$/.test(node.operator) ? nameOf(node.left) : undefined)
    },
    AssignmentPattern: (node) => {
      this.visit(node.left)
      this.visit(node.right, nameOf(node.left))
    },
    Property: (node) => {
      if (node.computed) this.visit(node.key)
      const name = node.computed ? undefined : nameOf(node.key)
      if (node.method && name) this.notable(node.value, { name, method: true }, node)
      else if (node.method || node.kind !== 'init') this.function(node.value)
      else this.visit(node.value, name)
    },
    PropertyDefinition: (node) => {
      if (node.computed) this.visit(node.key)
      // What it sees as `this` is the instance: no kernel code.
      if (node.value) this.children({ ...node, key: undefined, decorators: undefined } as never)
    },
    MethodDefinition: (node) => {
      if (node.computed) this.visit(node.key)
      this.function(node.value)
    },
    ArrowFunctionExpression: (node, name) => this.notable(node, { name }),
    FunctionExpression: (node, name) => this.notable(node, { name: node.id ? undefined : name }),
    FunctionDeclaration: (node, name) => {
      if (!node.id) this.notable(node, { name })
      else if (this.block === undefined) this.function(node)
      else this.notable(node, { declaredIn: this.block })
    },
    BlockStatement: (node) =>
      this.inScope(declaredIn(node.body, false), () => this.statements(node.body, node.start + 1)),
    StaticBlock: (node) =>
      this.inScope(declaredIn(node.body, true), () => this.statements(node.body, node.start)),
    ForStatement: (node) => this.loop(node, node.init),
    ForInStatement: (node) => this.loop(node, node.left),
    ForOfStatement: (node) => this.loop(node, node.left),
    SwitchStatement: (node) => {
      this.visit(node.discriminant)
      const statements = (node.cases as Tree[]).flatMap((each) => each.consequent as Tree[])
      this.inScope(declaredIn(statements, false), () => {
        for (const each of node.cases as Tree[]) this.within(undefined, () => this.children(each))
      })
    },
    CatchClause: (node) => {
      const names = new Set<string>()
      if (node.param) addPattern(node.param, names)
      this.inScope(names, () => this.children(node))
    },
    ClassExpression: (node) =>
      this.inScope(new Set(node.id ? [node.id.name] : []), () => this.children(node)),
  }

  /** Statements of a block; what stands at `start` of it are directives. */
  private statements(nodes: readonly Tree[], start: number): void {
    const first = nodes.find((each) => each.directive === undefined)
    const last = nodes.findLast((each) => each.directive !== undefined)
    this.within(first?.start ?? last?.end ?? start, () => {
      for (const each of nodes) this.visit(each)
    })
  }

  private loop(node: Tree, head: Tree | null): void {
    const names = head?.type === 'VariableDeclaration' ? declaredIn([head], false) : new Set<string>()
    this.inScope(names, () => this.within(undefined, () => this.children(node)))
  }

  private notable(fn: Tree, how: Omit<NotableFunction, 'node' | 'variables'>, node = fn): void {
    const variables = this.function(fn)
    if (fn.async || fn.generator || !fn.body || variables.has('super')) return
    this.functions.push({ ...how, node, variables })
  }

  /** Visits a function; gives what it uses of the program around. */
  private function(node: Tree): Set<string> {
    const variables = new Set<string>()
    if (!node.body) return variables
    const expression = node.body.type !== 'BlockStatement'
    const names = expression ? new Set<string>() : declaredIn(node.body.body, true)
    for (const each of node.params as Tree[]) addPattern(each, names)
    if (node.id && node.type === 'FunctionExpression') names.add(node.id.name)
    if (node.type !== 'ArrowFunctionExpression') names.add('arguments')
    this.inScope(names, () => {
      this.around.push({ depth: this.scope.depth, variables })
      this.within(undefined, () => {
        for (const each of node.params as Tree[]) this.visit(each)
        if (expression) this.visit(node.body)
        else this.statements(node.body.body, node.body.start + 1)
      })
      this.around.pop()
    })
    return variables
  }

  private use(name: string): void {
    const scope = this.scope.declaring(name)
    if (!scope) return
    for (const { depth, variables } of this.around) if (scope.depth < depth) variables.add(name)
  }

  private inScope(names: Set<string>, body: () => void): void {
    this.scope = new Scope(names, this.scope)
    body()
    this.scope = this.scope.parent!
  }

  private within(block: number | undefined, body: () => void): void {
    const before = this.block
    this.block = block
    body()
    this.block = before
  }
}

function nameOf(node: Tree): string | undefined {
  return node.type === 'Identifier' && identifier.test(node.name) && node.name !== '__proto__'
    ? node.name
    : undefined
}

function childrenOf(node: Tree): Tree[] {
  return Object.entries(node).flatMap(([field, value]) =>
    field === 'loc'
      ? []
      : (Array.isArray(value) ? value : [value]).filter((each) => typeof each?.type === 'string'),
  )
}

/** The names that statements declare for the block around them; with `whole`, that of a function or module. */
function declaredIn(statements: readonly Tree[], whole: boolean): Set<string> {
  const names = new Set<string>()
  for (const statement of statements) {
    const node = statement.type.startsWith('Export') ? (statement.declaration as Tree | null) : statement
    if (node?.type === 'ImportDeclaration') {
      if (node.importKind === 'type') continue
      for (const each of node.specifiers as Tree[]) if (each.importKind !== 'type') names.add(each.local.name)
    } else if (node?.type === 'VariableDeclaration') {
      if (!node.declare) for (const { id } of node.declarations as Tree[]) addPattern(id, names)
    } else if (node && /^(Function|Class|TSEnum|TSModule)Declaration$/.test(node.type)) {
      if (!node.declare && node.id?.type === 'Identifier') names.add(node.id.name)
    }
    if (whole && node) addVars(node, names)
  }
  return names
}

/** The names that `var` declares in blocks inside `node`, but in no function. */
function addVars(node: Tree, names: Set<string>): void {
  if (/Function|^Class|^TS/.test(node.type)) return
  if (node.type === 'VariableDeclaration' && node.kind === 'var') {
    for (const { id } of node.declarations as Tree[]) addPattern(id, names)
  }
  if (/Statement$|^SwitchCase$|^CatchClause$|^VariableDeclaration$/.test(node.type)) {
    for (const each of childrenOf(node)) addVars(each, names)
  }
}

function addPattern(pattern: Tree, names: Set<string>): void {
  switch (pattern.type) {
    case 'Identifier':
      names.add(pattern.name)
      break
    case 'ObjectPattern':
      for (const each of pattern.properties as Tree[]) addPattern(each.value ?? each.argument, names)
      break
    case 'ArrayPattern':
      for (const each of pattern.elements as (Tree | null)[]) if (each) addPattern(each, names)
      break
    case 'AssignmentPattern':
      addPattern(pattern.left, names)
      break
    case 'RestElement':
      addPattern(pattern.argument, names)
      break
    case 'TSParameterProperty':
      addPattern(pattern.parameter, names)
      break
  }
}
