/**
 * `attach` and `load`: from declared programs to a session on the live kernel. The compiler and everything that speaks
 * to the kernel are loaded at the first call, so that importing skep costs little.
 */
import type { CompileRequest } from './compiler/index.ts'
import { type Host, openSession, type ProgramDeclaration, type Session, type Variant } from './host/index.ts'
import type { ProgramSpec } from './object/index.ts'

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
export function attach(
  ...programs: [...ProgramDeclaration[], ProgramDeclaration | AttachOptions]
): Promise<Session> {
  return open(programs, true)
}

/** Like `attach`, but attaches nothing: for `program.run(…)`. */
export function load(
  ...programs: [...ProgramDeclaration[], ProgramDeclaration | AttachOptions]
): Promise<Session> {
  return open(programs, false)
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
  const [{ theHost }, compileProgram] = await Promise.all([import('./linux/index.ts'), compilerForPrograms()])
  const host = options.host ?? theHost()
  return openSession(
    host,
    (program, variant, options) => compileProgram(program, variant, host, options),
    programs,
    {
      attach: attached,
      signal: options.signal,
    },
  )
}

type Compile = (
  program: ProgramDeclaration,
  variant: Variant,
  host: Host,
  options?: Pick<CompileRequest, 'nullChecks' | 'onIr'>,
) => ProgramSpec

/** The compiler, given what it needs to read the functions of this process. */
export async function compilerForPrograms(): Promise<Compile> {
  const [{ compile }, { explicitDoor, inspectorDoor }] = await Promise.all([
    import('./compiler/index.ts'),
    import('./source/index.ts'),
  ])
  return (program, variant, { target }, options = {}) =>
    compile({
      name: program.name,
      fn: program.fn,
      variant,
      target,
      door: program.scope ? explicitDoor(program.fn, program.scope) : inspectorDoor,
      license: program.license,
      ...options,
    })
}
