/**
 * What programs can be attached to, kind by kind: each knows the names there are, from where the kernel (or a file)
 * tells them, and what a program gets there. The kinds are called as the functions are that make programs for them;
 * the names that bpftrace has for them (man 8 bpftrace, PROBES) are understood, too.
 */
import { type Btf, type BtfParam, printDeclaration, rawTracepoint, rawTracepointNames } from '../btf/index.ts'
import { UnsupportedError } from '../error/index.ts'
import { fentry, findOut, kprobe, theHost } from '../linux/index.ts'
import { openTracefs, tracepointFormat, tracepointNames } from '../proc/index.ts'

/** A field of a context, or an argument. */
export interface HookField {
  readonly name: string
  /** As C declares it: `char comm[16]`. */
  readonly declaration: string
  /** Bytes from the start of the context. */
  readonly offset: number
  /** In bytes. */
  readonly size: number
}

/** What a program gets at a hook. */
export interface HookDetails {
  readonly fields: readonly HookField[]
  /** The C type that a function returns. */
  readonly returns?: string
}

/** The hooks of a kind, as they are now. */
export interface Hooks extends Disposable {
  /** Sorted, none twice. */
  readonly names: readonly string[]
  detailsOf(name: string): HookDetails
}

export interface HookKind {
  readonly name: string
  readonly aliases: readonly string[]
  /** Throws SkepError where the kernel has none, or does not tell this user. */
  open(): Hooks
  /** What is to be known of all of them on this kernel. */
  note?(): Promise<string | undefined>
}

/** In the order in which they are listed. */
export const hookKinds: readonly HookKind[] = [
  { name: 'tracepoint', aliases: ['t'], open: tracepoints },
  { name: 'rawTracepoint', aliases: ['rt'], open: rawTracepoints },
  {
    name: 'function',
    aliases: ['kprobe', 'kretprobe', 'kfunc', 'kretfunc', 'fentry', 'fexit', 'k', 'f'],
    open: functions,
    note: howFunctionsAreReached,
  },
]

function tracepoints(): Hooks {
  const tracefs = openTracefs()
  return {
    names: sorted(tracepointNames(tracefs)),
    detailsOf: (name) => ({
      fields: tracepointFormat(tracefs, name)
        .fields.filter((field) => !field.common)
        .map(({ name, type, offset, size, arrayLength, dynamic }) => {
          const length = dynamic ? '[]' : arrayLength === undefined ? '' : `[${arrayLength}]`
          return { name, declaration: declare(type.replace(/\[\]$/, ''), name + length), offset, size }
        }),
    }),
    [Symbol.dispose]: () => tracefs.close(),
  }
}

/** Where it is a pointer, C wants no blank in front of the name. */
function declare(type: string, name: string): string {
  const place = type.indexOf('(*)')
  if (place >= 0) return `${type.slice(0, place)}(*${name})${type.slice(place + 3)}`
  return type.endsWith('*') ? type + name : `${type} ${name}`
}

function rawTracepoints(): Hooks {
  const btf = kernelTypes()
  return {
    names: sorted(rawTracepointNames(btf)),
    detailsOf: (name) => ({ fields: argumentsOf(btf, rawTracepoint(btf, name)?.params ?? []) }),
    [Symbol.dispose]() {},
  }
}

function functions(): Hooks {
  const btf = kernelTypes()
  const ids = new Map<string, number>()
  for (const id of btf.ids('func')) {
    const name = btf.nameOf(id)
    if (!ids.has(name)) ids.set(name, id)
  }
  return {
    names: sorted(ids.keys()),
    detailsOf(name) {
      const func = btf.type(ids.get(name)!)
      const proto = func.kind === 'func' ? btf.type(func.typeId) : undefined
      if (proto?.kind !== 'funcProto') return { fields: [] }
      return {
        fields: argumentsOf(btf, proto.params),
        returns: printDeclaration(btf, proto.returnTypeId, ''),
      }
    },
    [Symbol.dispose]() {},
  }
}

/** Which hooks reach functions on this kernel, tried out; `undefined` where this user may not try. */
async function howFunctionsAreReached(): Promise<string | undefined> {
  const findings = await Promise.all([kprobe, fentry(theHost().target)].map(findOut))
  if (findings.some(({ state }) => state === 'unknown')) return undefined
  const reach = findings.filter(({ state }) => state === 'ok').map(({ name }) => name)
  if (reach.length > 0) return `functions are in reach of ${reach.join(' and ')}, but not yet of Skep`
  const reasons = findings.map(({ name, detail }) => `${name}: ${detail}`)
  return `no hook of this kernel reaches functions (${reasons.join('; ')})`
}

/** Arguments as programs get them: words of 64 bits in a row. */
function argumentsOf(btf: Btf, params: readonly BtfParam[]): HookField[] {
  return params.map(({ name, typeId }, i) => ({
    name: name || `arg${i}`,
    declaration: printDeclaration(btf, typeId, name || `arg${i}`),
    offset: i * 8,
    size: btf.sizeOf(btf.resolve(typeId)),
  }))
}

function kernelTypes(): Btf {
  const { btf, name } = theHost().target
  if (btf) return btf
  throw new UnsupportedError('BTF', `${name} has no BTF`, {
    hint: 'use a kernel built with CONFIG_DEBUG_INFO_BTF=y',
    since: '5.4',
  })
}

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort()
}
