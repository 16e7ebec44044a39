/**
 * Hooks of the kernel: tracepoints by tracefs, raw ones and functions by BTF, perf events by trying to open them. What
 * BTF tells is for everybody, tracefs for root.
 */
import { type Btf, type BtfParam, printDeclaration, rawTracepoint, rawTracepointNames } from '../btf/index.ts'
import { SyscallError, UnsupportedError } from '../error/index.ts'
import { findOut, hooksOfFunctions, theHost } from '../linux/index.ts'
import { openTracefs, tracepointFormat, tracepointNames } from '../proc/index.ts'
import { perfEvents } from '../program/index.ts'
import { perfEventOpen } from '../sys/index.ts'
import { type HookField, type HookKind, type Hooks, sorted } from './hook.ts'

export const tracepointHooks: HookKind = { name: 'tracepoint', aliases: ['t'], open: tracepoints }

export const rawTracepointHooks: HookKind = { name: 'rawTracepoint', aliases: ['rt'], open: rawTracepoints }

export const functionHooks: HookKind = {
  name: 'function',
  aliases: ['kprobe', 'kretprobe', 'kfunc', 'kretfunc', 'fentry', 'fexit', 'k', 'f'],
  open: functions,
  note: howFunctionsAreReached,
}

export const perfEventHooks: HookKind = {
  name: 'perfEvent',
  aliases: ['software', 'hardware', 's', 'h'],
  open: () => ({
    names: sorted([...perfEvents].filter(([, event]) => isCounted(event)).map(([name]) => name)),
    detailsOf: () => ({}),
    [Symbol.dispose]() {},
  }),
}

/** Whether this machine counts such events; one that this user may not open is there as well. */
function isCounted({ type, config }: { readonly type: number; readonly config: number }): boolean {
  try {
    const attr = { type, config, disabled: 1, exclude_kernel: 1, exclude_hv: 1 }
    perfEventOpen(attr, 'a perf event', { pid: 0 }).close()
    return true
  } catch (error) {
    return error instanceof SyscallError && ['EPERM', 'EACCES'].includes(error.errno)
  }
}

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
  const findings = await Promise.all(hooksOfFunctions(theHost().target).map(findOut))
  if (findings.some(({ state }) => state === 'unknown')) return undefined
  const reach = findings.filter(({ state }) => state === 'ok').map(({ name }) => name)
  if (reach.length > 0) return `functions are in reach of ${reach.join(' and ')}`
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
    hint: 'use a kernel built with CONFIG_DEBUG_INFO_BTF=y; tracepoints need none',
  })
}
