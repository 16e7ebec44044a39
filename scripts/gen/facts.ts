/** The shape of the committed inputs: what `extract.ts` writes and the generators read. */
import { readFileSync } from 'node:fs'

/** A struct member; `members` where it is a struct or union itself, and then `name` may be empty. */
export interface Member {
  readonly name: string
  readonly offset: number
  readonly size: number
  readonly signed?: true
  /** Size of one element. */
  readonly array?: number
  /** Name of the struct pointed to, or of the scalar type. */
  readonly pointer?: string
  readonly bit?: number
  readonly bits?: number
  readonly members?: readonly Member[]
}

export interface StructFacts {
  readonly size: number
  readonly members: readonly Member[]
}

export interface Facts {
  readonly kernel: string
  readonly enums: Readonly<Record<string, Readonly<Record<string, number | string>>>>
  /** Anonymous enums, which hold the flags. */
  readonly flags: readonly Readonly<Record<string, number | string>>[]
  readonly macros: Readonly<Record<string, number>>
  readonly layouts: Readonly<Record<string, StructFacts>>
}

/** Id, name without `bpf_`, return type, then the C declaration of each argument. */
export type HelperRow = [id: number, name: string, returns: string, ...args: string[]]

/** By architecture, as `process.arch` spells it. */
export type SystemFacts = Record<
  'x64' | 'arm64',
  { readonly syscalls: Record<string, number>; readonly openFlags: Record<string, number> }
>

/** Numbers of packet headers by name. */
export type PacketFacts = Readonly<Record<string, number>>

export const factsFile = 'kernel-6.18.json'
export const helpersFile = 'helpers.json'
export const systemFile = 'system.json'
export const packetFile = 'packet.json'

export function readFacts(): Facts {
  return readInput(factsFile)
}

export function readHelpers(): HelperRow[] {
  return readInput(helpersFile)
}

export function readSystem(): SystemFacts {
  return readInput(systemFile)
}

export function readPacket(): PacketFacts {
  return readInput(packetFile)
}

function readInput<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`input/${file}`, import.meta.url), 'utf8')) as T
}
