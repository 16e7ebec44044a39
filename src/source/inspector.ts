/**
 * V8's in-process inspector, as far as it is needed to look behind a function: the variables in its scopes, and where
 * in which script it stands. Everything is synchronous and leaves nothing open; nothing of it needs a debugger
 * attached, and it works beside one.
 */
import type { Session } from 'node:inspector'
import { createRequire } from 'node:module'
import { UnsupportedError } from '../error/index.ts'

interface RemoteObject {
  readonly type: string
  readonly subtype?: string
  readonly value?: unknown
  readonly unserializableValue?: string
  readonly objectId?: string
  readonly description?: string
}

interface Property {
  readonly name: string
  readonly value?: RemoteObject
  readonly get?: RemoteObject
}

/** Where a function stands: lines and columns from 0, in the script as V8 runs it. */
export interface FunctionLocation {
  readonly scriptId: string
  readonly line: number
  readonly column: number
}

export interface Inspected {
  /** One per scope, innermost first: objects that V8 makes of the variables, as they are now. */
  readonly scopes: readonly object[]
  readonly location: FunctionLocation | undefined
}

const stashName = 'skep.inspected'
const stash = Symbol.for(stashName)
const holder = globalThis as { [stash]?: unknown }

let session: Session | undefined

function post<T>(method: string, parameters: object = {}): T {
  session ??= openSession()
  let result: T | undefined
  let failure: Error | null = null
  // In-process sessions answer before post returns.
  session.post(method, parameters, (error: Error | null, value?: object) => {
    failure = error
    result = value as T
  })
  if (failure) throw failure
  return result!
}

function openSession(): Session {
  try {
    // Not every runtime has the module, and some that have it forbid its use (node --permission).
    const inspector = createRequire(import.meta.url)('node:inspector') as typeof import('node:inspector')
    const opened = new inspector.Session()
    opened.connect()
    return opened
  } catch (cause) {
    throw noInspector('functions cannot be looked behind', cause)
  }
}

/** The error for what takes an inspector. */
export function noInspector(consequence: string, cause?: unknown): UnsupportedError {
  return new UnsupportedError('inspector', `this runtime has no inspector: ${consequence}`, {
    hint: 'run with --import skep/register, bundle with skep/plugin, or name them: { scope: () => ({ … }) }',
    cause,
  })
}

/** Whether functions can be looked behind. */
export function canInspect(): boolean {
  if (!process.features.inspector) return false
  try {
    session ??= openSession()
    return true
  } catch {
    return false
  }
}

/** A handle of the inspector on `value`. */
function remote(value: unknown): string {
  holder[stash] = value
  try {
    const { result } = post<{ result: RemoteObject }>('Runtime.evaluate', {
      expression: `globalThis[Symbol.for(${JSON.stringify(stashName)})]`,
    })
    return result.objectId ?? ''
  } finally {
    delete holder[stash]
  }
}

/** The value itself behind a handle. */
function local(object: RemoteObject): unknown {
  if (object.objectId) {
    post('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { globalThis[Symbol.for(${JSON.stringify(stashName)})] = this }`,
      silent: true,
    })
    const value = holder[stash]
    delete holder[stash]
    return value
  }
  const special = object.unserializableValue
  if (special === undefined) return object.subtype === 'null' ? null : object.value
  return special.endsWith('n') ? BigInt(special.slice(0, -1)) : Number(special)
}

interface Properties {
  readonly result: readonly Property[]
  readonly internalProperties?: readonly Property[]
}

function properties(objectId: string): Properties {
  return post<Properties>('Runtime.getProperties', { objectId, ownProperties: true })
}

/** Looks behind `fn`. A bound function is looked through. */
export function inspect(fn: unknown): Inspected {
  const group = remote(fn)
  const internal = new Map(properties(group).internalProperties?.map((each) => [each.name, each.value]))
  const target = internal.get('[[TargetFunction]]')
  if (target) return inspect(local(target))
  const position = internal.get('[[FunctionLocation]]')?.value as
    | { scriptId: string; lineNumber: number; columnNumber: number }
    | undefined
  const list = internal.get('[[Scopes]]')
  // What the protocol shows as a list of scopes are such pairs (v8/src/inspector/v8-debugger.cc, getTargetScopes), in an
  // array without prototype. To have the protocol list the variables takes long where there are many.
  const scopes = Array.from((list ? local(list) : []) as ArrayLike<{ description: string; object: object }>)
  return {
    // The global scope is large and holds nothing of the program's own.
    scopes: scopes.filter(({ description }) => description !== 'Global').map(({ object }) => object),
    location: position && {
      scriptId: position.scriptId,
      line: position.lineNumber,
      column: position.columnNumber,
    },
  }
}

/** All scripts there are, by their ids: where each is from, and where its source map is. */
export function listScripts(): Map<string, { url: string; sourceMapUrl: string }> {
  const scripts = new Map<string, { url: string; sourceMapUrl: string }>()
  const note = ({ params }: { params: { scriptId: string; url: string; sourceMapURL?: string } }) => {
    scripts.set(params.scriptId, { url: params.url, sourceMapUrl: params.sourceMapURL ?? '' })
  }
  session?.on('Debugger.scriptParsed', note)
  try {
    // Enabling announces all scripts there are; nobody wants to stop in one, so it is disabled at once.
    post('Debugger.enable')
    post('Debugger.disable')
  } finally {
    session?.off('Debugger.scriptParsed', note)
  }
  return scripts
}
