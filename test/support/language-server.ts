/**
 * TypeScript's language server as an editor drives it: JSON-RPC over its standard input and output (Language Server
 * Protocol 3.17). A document is a text in which `/*|*∕` marks the places that are asked about.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

const tsc = new URL('../../node_modules/.bin/tsc', import.meta.url).pathname

interface Position {
  readonly line: number
  readonly character: number
}

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: { readonly items?: readonly unknown[] }
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** What is wrong with a document: the number of TypeScript's message, and the text it is about. */
export interface Complaint {
  readonly code: number
  readonly about: string
}

export class LanguageServer implements AsyncDisposable {
  readonly #folder: string
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  readonly #ended: Promise<void>
  #received = Buffer.alloc(0)
  #last = 0

  private constructor(folder: string) {
    this.#folder = folder
    this.#process = spawn(tsc, ['--lsp', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] })
    this.#process.stdout!.on('data', (bytes: Buffer) => this.#receive(bytes))
    this.#ended = new Promise((resolve) => {
      this.#process.on('close', () => {
        for (const { reject } of this.#waiting.values()) reject(new Error('the language server ended'))
        resolve()
      })
    })
  }

  /** The server for the project in `folder`. */
  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(folder)
    await server.#request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: null,
      capabilities: { textDocument: { diagnostic: {} } },
    })
    server.#send({ method: 'initialized', params: {} })
    return server
  }

  /** Opens file `name` of the project with a text: what of it is on the disk does not count. */
  open(name: string, marked: string): Document {
    const uri = pathToFileURL(`${this.#folder}/${name}`).href
    const text = marked.replaceAll(mark, '')
    const textDocument = { uri, languageId: 'typescript', version: 1, text }
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } })
    return new Document(text, positionsOf(marked), (method, params) =>
      this.#request(method, { textDocument: { uri }, ...params }),
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#request('shutdown', undefined)
    this.#send({ method: 'exit' })
    this.#process.stdin!.end()
    await this.#ended
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#send({ id, method, params })
    })
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#process.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes])
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, end))![1])
      const start = end + 4
      if (this.#received.length < start + length) return
      this.#handle(JSON.parse(this.#received.toString('utf8', start, start + length)))
      this.#received = this.#received.subarray(start + length)
    }
  }

  #handle({ id, method, params, result, error }: Message): void {
    if (method !== undefined) {
      // What the server asks of the editor (its settings, to be told of changes): nothing of ours.
      if (id !== undefined) this.#send({ id, result: params?.items?.map(() => null) ?? null })
      return
    }
    const waiting = this.#waiting.get(id as number)
    this.#waiting.delete(id as number)
    if (error) waiting?.reject(new Error(error.message))
    else waiting?.resolve(result)
  }
}

/** An open document. */
export class Document {
  readonly #text: string
  readonly #positions: readonly Position[]
  readonly #ask: (method: string, params: object) => Promise<unknown>

  constructor(
    text: string,
    positions: readonly Position[],
    ask: (method: string, params: object) => Promise<unknown>,
  ) {
    this.#text = text
    this.#positions = positions
    this.#ask = ask
  }

  /** What an editor offers at mark number `mark`. */
  async completions(mark = 0): Promise<string[]> {
    const position = this.#positions[mark]!
    const list = (await this.#ask('textDocument/completion', { position })) as
      | { readonly items: readonly { readonly label: string }[] }
      | readonly { readonly label: string }[]
      | null
    return (list === null ? [] : 'items' in list ? list.items : list).map((item) => item.label)
  }

  /** What an editor shows for the name at mark number `mark`. */
  async hover(mark = 0): Promise<string> {
    const position = this.#positions[mark]!
    const shown = (await this.#ask('textDocument/hover', { position })) as {
      readonly contents: { readonly value: string }
    } | null
    return shown?.contents.value ?? ''
  }

  /** What an editor underlines in red. */
  async errors(): Promise<Complaint[]> {
    const report = (await this.#ask('textDocument/diagnostic', {})) as {
      readonly items: readonly {
        readonly code: number
        readonly severity: number
        readonly range: { readonly start: Position; readonly end: Position }
      }[]
    }
    const lines = this.#text.split('\n')
    return report.items
      .filter(({ severity }) => severity === 1)
      .map(({ code, range: { start, end } }) => {
        return { code, about: lines[start.line]!.slice(start.character, end.character) }
      })
  }
}

const mark = '/*|*/'

function positionsOf(marked: string): Position[] {
  const before = marked.split(mark).slice(0, -1)
  return before.map((_, index) => {
    const lines = before
      .slice(0, index + 1)
      .join('')
      .split('\n')
    return { line: lines.length - 1, character: lines.at(-1)!.length }
  })
}
