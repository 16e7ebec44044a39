/**
 * What compiling asks of a kernel, written down so that another kernel can be asked the same: which fields are where,
 * what a tracepoint records, which helpers there are. Where all answers are the same, compiling gives the same program, so a program
 * can be compiled for one kernel and run on others (`Reads` does the same for what it reads of the program).
 *
 * Type ids differ from kernel to kernel; here they are numbered in the order in which they were seen. Of a struct its name
 * is told, and each field that was asked for, by its path: what else is in it is no matter. A question that
 * cannot be told so makes the reads inexact, and nothing is to be kept of them.
 */
import type { Btf, BtfKind, BtfType } from '../btf/index.ts'
import type { Target } from './target.ts'

/** What was asked, and with which arguments: names, and types by their numbers. */
export type Question = readonly [ask: keyof Asks, ...rest: (string | number | undefined)[]]

interface Asks {
  arch(): string
  cpu(): string
  helper(name: string, programType: number, attachType?: number): string
  tracepoint(name: string): string
  compiled(name: string): string
  btf(): string
  find(name: string, kind?: BtfKind): string
  type(number: number): string
  resolve(number: number): string
  size(number: number): string
  member(number: number, path: string): string
  parameters(name: string): string
}

export class KernelReads {
  readonly questions: Question[] = []
  readonly answers: string[] = []
  /** The kernel, as the compiler is to be given it: it notes what it is asked. It says not which kernel it is. */
  readonly target: Target
  readonly #kernel: Target
  readonly #ids: number[] = [0]
  readonly #numbers = new Map<number, number>([[0, 0]])
  readonly #asked = new Set<string>()
  #exact = true

  constructor(kernel: Target) {
    this.#kernel = kernel
    this.target = this.#watched()
    this.#note('arch')
  }

  /** Whether the same answers mean the same program. */
  get exact(): boolean {
    return this.#exact
  }

  /** Asks what was asked of another kernel; false as soon as the answer is another. To be asked of new reads only. */
  same(questions: readonly Question[], answers: readonly string[]): boolean {
    return questions.every((question, index) => this.#answer(question) === answers[index])
  }

  #answer([ask, ...rest]: Question): string {
    try {
      return (this.#asks[ask] as (...rest: Question[number][]) => string)(...rest)
    } catch (error) {
      // A tracepoint that is not there, a type beyond the end.
      return `failed: ${(error as Error).name}`
    }
  }

  #note(...question: Question): void {
    const key = question.join('\n')
    if (this.#asked.has(key)) return
    this.#asked.add(key)
    this.questions.push(question)
    this.answers.push(this.#answer(question))
  }

  #number(id: number): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    const number = this.#ids.push(id) - 1
    this.#numbers.set(id, number)
    return number
  }

  readonly #asks: Asks = {
    arch: () => this.#kernel.arch,
    cpu: () => String(this.#kernel.cpu),
    helper: (...helper) => String(this.#kernel.hasHelper(...helper)),
    tracepoint: (name) => JSON.stringify(this.#kernel.tracepoint(name).fields),
    compiled: (name) => JSON.stringify(this.#kernel.compiledFunctions?.(name)),
    btf: () => String(this.#btf !== undefined),
    find: (name, kind) => this.#told(this.#btf?.find(name, kind)),
    type: (number) => this.#typeText(this.#btf!.type(this.#ids[number]!)),
    resolve: (number) => this.#told(this.#btf!.resolve(this.#ids[number]!)),
    size: (number) => String(this.#btf!.sizeOf(this.#ids[number]!)),
    member: (number, path) => {
      const field = this.#btf!.member(this.#ids[number]!, path)
      return field ? `${field.bitOffset} ${field.bitSize} ${this.#told(field.typeId)}` : 'none'
    },
    parameters: (name) =>
      JSON.stringify(this.#btf?.funcParams(name)?.map((each) => [each.name, this.#number(each.typeId)])),
  }

  get #btf(): Btf | undefined {
    return this.#kernel.btf
  }

  #told(id: number | undefined): string {
    return id === undefined ? 'none' : `type ${this.#number(id)}`
  }

  #typeText(type: BtfType): string {
    return JSON.stringify(type, (key, value) => {
      if (key === 'members' || (key === 'size' && 'members' in type)) return undefined
      if (typeof value === 'bigint') return String(value)
      return /^\w*[tT]ypeId$/.test(key) ? this.#number(value as number) : value
    })
  }

  #watched(): Target {
    const kernel = this.#kernel
    const note = (...question: Question) => this.#note(...question)
    const watchedBtf = (btf: Btf) => this.#watchedBtf(btf)
    let btf: { readonly value: Btf | undefined } | undefined
    return {
      name: kernel.name,
      arch: kernel.arch,
      get cpu() {
        note('cpu')
        return kernel.cpu
      },
      get btf() {
        note('btf')
        btf ??= { value: kernel.btf && watchedBtf(kernel.btf) }
        return btf.value
      },
      tracepoint(name) {
        note('tracepoint', name)
        return kernel.tracepoint(name)
      },
      compiledFunctions(name) {
        note('compiled', name)
        return kernel.compiledFunctions?.(name) ?? []
      },
      hasHelper(...helper) {
        note('helper', ...helper)
        return kernel.hasHelper(...helper)
      },
    }
  }
  /** The types, asked by way of the questions above; whatever else is asked of them makes the reads inexact. */
  #watchedBtf(btf: Btf): Btf {
    const number = (id: number) => this.#number(id)
    const watched: Partial<Btf> = {
      find: (name, kind) => {
        this.#note('find', name, kind)
        return btf.find(name, kind)
      },
      type: (id) => {
        this.#note('type', number(id))
        return this.#nameOnly(btf.type(id), () => this.#note('size', number(id)))
      },
      resolve: (id) => {
        this.#note('resolve', number(id))
        return btf.resolve(id)
      },
      sizeOf: (id) => {
        this.#note('size', number(id))
        return btf.sizeOf(id)
      },
      member: (id, path) => {
        this.#note('member', number(id), path)
        return btf.member(id, path)
      },
      funcParams: (name) => {
        this.#note('parameters', name)
        return btf.funcParams(name)
      },
    }
    return new Proxy(btf, {
      get: (_, name: keyof Btf) => {
        if (watched[name]) return watched[name]
        this.#exact = false
        const value = btf[name]
        return typeof value === 'function' ? value.bind(btf) : value
      },
    })
  }

  /** The type, where a look at its size is one more question, and one at its members does not stay unseen. */
  #nameOnly(type: BtfType, onSize: () => void): BtfType {
    if (!('members' in type)) return type
    return Object.defineProperties(
      { ...type },
      {
        size: {
          get: () => {
            onSize()
            return type.size
          },
        },
        members: {
          get: () => {
            this.#exact = false
            return type.members
          },
        },
      },
    )
  }
}
