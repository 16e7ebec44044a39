/**
 * `skep verify FILE`: what the kernel's verifier thinks of the programs of a file: each is loaded by itself and let go
 * again.
 */
import { slotsOf } from '../asm/index.ts'
import type { ProgramDeclaration } from '../host/index.ts'
import { objectInfo } from '../sys/index.ts'
import { explain, flag, helpText, operand, parseOptions, print, toJson } from '../tool/index.ts'
import type { Command } from './command.ts'
import { findPrograms } from './find-programs.ts'
import { whileLoaded } from './loaded-program.ts'
import { verifyObject } from './object-file.ts'
import { isObjectFile } from './object-kind.ts'
import { failProgram } from './program-file.ts'

const options = {
  file: operand('FILE', 'the program, or the name of a tool'),
  json: flag('', 'one JSON object a program'),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'verify',
  summary: 'Say what the kernel’s verifier thinks of programs, without attaching them',
  options,
  examples: {
    'verify firewall.ts': 'verdict, instruction counts, maps',
    'verify x.o': 'an object of clang’s',
    'verify opensnoop': 'what opensnoop attaches when it is given no options',
  },
  run: verify,
}

/** Runs the command; 1 if a program is refused. */
async function verify(words: readonly string[]): Promise<number> {
  const { file, json, help: wanted } = parseOptions(options, words)
  if (wanted) {
    await print(helpText(command))
    return 0
  }
  const name = `skep verify ${file}`
  if (isObjectFile(file)) return tell(name, await verifyObject(file), json)
  let programs: readonly ProgramDeclaration[]
  try {
    programs = await findPrograms(file)
  } catch (error) {
    return failProgram(name, error)
  }
  const verdicts = []
  for (const program of programs) verdicts.push(await verdictOn(program))
  return tell(name, verdicts, json)
}

async function tell(name: string, verdicts: readonly Verdict[], json: boolean): Promise<number> {
  await print(verdicts.map((verdict) => (json ? `${toJson(verdict)}\n` : shown(name, verdict))).join(''))
  return verdicts.every((each) => each.accepted) ? 0 : 1
}

interface Verdict {
  readonly program: string
  readonly accepted: boolean
  readonly variant?: string
  /** In 8-byte slots, as bpftool counts. */
  readonly instructions?: number
  /** Instructions that the verifier looked at, on all paths. Linux 5.16 and later say. */
  readonly verified?: number
  readonly maps?: readonly string[]
  readonly error?: string
}

async function verdictOn(program: ProgramDeclaration): Promise<Verdict> {
  const { title } = program
  try {
    const { variant, seen } = await whileLoaded(program, ({ spec, fd }) => {
      const verified = Number(objectInfo(fd, 'prog').verified_insns)
      return {
        instructions: spec.insns.reduce((slots, insn) => slots + slotsOf(insn), 0),
        ...(verified > 0 ? { verified } : {}),
        maps: spec.maps.map((map) => map.name).filter((each) => each !== ''),
      }
    })
    return { program: title, accepted: true, variant, ...seen }
  } catch (error) {
    return { program: title, accepted: false, error: explain(title, error).trimEnd() }
  }
}

function shown(name: string, verdict: Verdict): string {
  const { program, variant, instructions, verified, maps = [], error } = verdict
  if (!verdict.accepted) return `FAIL  ${error ?? `${name}: ${program}`}\n`
  const how = variant === undefined || variant === program ? '' : ` as ${variant}`
  const looked = verified === undefined ? '' : ` (${verified} verified)`
  return `ok    ${program}${how}: ${instructions} instructions${looked}${maps.length > 0 ? `; maps: ${maps.join(', ')}` : ''}\n`
}
