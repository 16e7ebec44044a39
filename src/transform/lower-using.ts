/**
 * `using` and `await using` (ECMAScript 2026) for versions of Node.js that cannot parse them: declarations become
 * `const`, and what they hold is handed to a scope (`using.ts`) that a `try` around the block disposes of. Nothing
 * moves to another line, and what moves within one stands behind what was inserted.
 */
import { applyEdits, type Edit } from './edits.ts'
import { refusal, type Tree } from './strip-types.ts'

/** The names that the new text uses; `$` and a rare word keep them apart from the user's. */
const runtime = '$skepUsing'

/**
 * `text` (whose tree this is, at the same offsets) without `using`. What is no module has the runtime in scope by the
 * name `$skepUsing`.
 */
export function lowerUsing(file: string, text: string, tree: Tree, module = true): string {
  return applyEdits(text, usingEdits(file, text, tree, module))
}

/** The changes that `lowerUsing` makes; `text` may have its types still. */
export function usingEdits(file: string, text: string, tree: Tree, module = true): Edit[] {
  const edits: Edit[] = []
  let scopes = 0

  const lowerList = (owner: Tree, statements: readonly Tree[]): void => {
    const found = statements.filter(isUsing)
    if (found.length === 0) return
    const top = owner.type === 'Program'
    const scope = top ? `${runtime}.ofModule(import.meta.url)` : `$skepScope${++scopes}`
    const open = owner.start + text.slice(owner.start).indexOf('{') + 1
    if (!top) edits.push({ at: open, text: `const ${scope}=${runtime}.scope();try{` })
    for (const statement of found) declare(statement, scope)
    if (top) return
    const waits = found.some((each) => each.kind === 'await using')
    const end = waits ? `await ${scope}.end()` : `${scope}.endNow()`
    edits.push({ at: owner.end - 1, text: `}catch(error){${scope}.fail(error)}finally{${end}}` })
  }

  const declare = (statement: Tree, scope: string): void => {
    const words = /^(await\s+)?using/.exec(text.slice(statement.start))![0]
    const blanks = words.slice('const'.length).replace(/\S/g, ' ')
    edits.push({ at: statement.start, length: words.length, text: `const${blanks}` })
    for (const { id, end } of statement.declarations) {
      const held = `$skepHeld${end}`
      edits.push({ at: end, text: `,${held}=${scope}.add(${id.name},${statement.kind === 'await using'})` })
    }
  }

  const visit = (node: Tree): void => {
    if (Array.isArray(node.body)) lowerList(node, node.body)
    for (const part of [node.left, node.init, ...(node.type === 'SwitchCase' ? node.consequent : [])]) {
      if (part && isUsing(part)) {
        throw refusal(
          file,
          text,
          part.start,
          `'${part.kind}' cannot stand here yet`,
          'declare it in a block: { using x = … }',
        )
      }
    }
    for (const [field, value] of Object.entries(node)) {
      if (field === 'loc') continue
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each && typeof each === 'object' && typeof each.type === 'string') visit(each)
      }
    }
  }

  visit(tree)
  if (edits.length === 0 || !module) return edits
  // Imports are hoisted, so that this one can stand where it moves nothing.
  edits.push({
    at: text.length,
    text: `\nimport * as ${runtime} from 'skep:using';await ${runtime}.ofModule(import.meta.url).end()\n`,
  })
  return edits
}

function isUsing(node: Tree): boolean {
  return node.type === 'VariableDeclaration' && (node.kind === 'using' || node.kind === 'await using')
}
