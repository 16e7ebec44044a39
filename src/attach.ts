/**
 * `attach` and `load`: from declared programs to a session on the live kernel. The compiler and everything that speaks
 * to the kernel are loaded at the first call, so that importing skep costs little.
 */
import type { ClassicProgram, FilterOptions } from './cbpf/index.ts'
import {
  type CompileProgram,
  type Host,
  openSession,
  type ProgramDeclaration,
  type Session,
} from './host/index.ts'
import type { SocketFilterLink } from './linux/index.ts'

export interface AttachOptions {
  /** Aborting it closes the session; loops over its streams then end normally. */
  readonly signal?: AbortSignal
  /** Where the programs run: the live kernel unless given. */
  readonly host?: Host
}

/**
 * Compiles, loads and attaches `programs`, and the maps they use; closing the session (or the end of the process)
 * detaches them. Throws CompileError, VerifierError, SyscallError, UnsupportedError, NotFoundError; then nothing is
 * left behind.
 */
export function attach(...programs: ProgramDeclaration[]): Promise<Session>
export function attach(...programs: [...ProgramDeclaration[], AttachOptions]): Promise<Session>
export function attach(...programs: (ProgramDeclaration | AttachOptions)[]): Promise<Session> {
  return open(programs, true)
}

/** Like `attach`, but attaches nothing: for `program.run(…)`. */
export function load(...programs: ProgramDeclaration[]): Promise<Session>
export function load(...programs: [...ProgramDeclaration[], AttachOptions]): Promise<Session>
export function load(...programs: (ProgramDeclaration | AttachOptions)[]): Promise<Session> {
  return open(programs, false)
}

/**
 * From now on a socket, by its descriptor, gets only the packets that a filter expression (or a classic program) accepts,
 * until what is given back is closed. Throws CompileError, SyscallError; StateError for what is no socket.
 */
export async function attachFilter(
  socket: number,
  filter: string | ClassicProgram,
  options: FilterOptions = {},
): Promise<SocketFilterLink> {
  const { attachClassic } = await import('./linux/index.ts')
  const { compileFilter, requireClassic } = await import('./cbpf/index.ts')
  // The kernel takes the outermost tag out of a packet before a socket sees it.
  const program =
    typeof filter === 'string' ? compileFilter(filter, { vlanTag: 'beside', ...options }) : filter
  requireClassic(program)
  return attachClassic(socket, program)
}

function isProgram(value: ProgramDeclaration | AttachOptions): value is ProgramDeclaration {
  return 'variants' in value
}

async function open(
  given: readonly (ProgramDeclaration | AttachOptions)[],
  attached: boolean,
): Promise<Session> {
  const programs = given.filter(isProgram)
  const options = given.find((each): each is AttachOptions => !isProgram(each)) ?? {}
  const { theHost } = await import('./linux/index.ts')
  const { programCache } = await import('./cache/index.ts')
  const { doorOf } = await import('./source/index.ts')
  const host = options.host ?? theHost()
  const cache = programCache()
  const compile: CompileProgram = async (program, variant, { nullChecks, anew }) => {
    const { name, license } = program
    const fn = variant.fn ?? program.fn
    const scope = variant.fn ? undefined : program.scope
    const door = doorOf({ fn, scope, declaredAt: program.declaredAt })
    const request = { name, fn, variant, target: host.target, door, license, nullChecks }
    const known = anew ? undefined : cache?.find(request)
    if (known) return known
    const { compile } = await import('./compiler/index.ts')
    return cache ? cache.compile(request, compile) : compile(request)
  }
  return openSession(host, compile, programs, { attach: attached, signal: options.signal })
}
