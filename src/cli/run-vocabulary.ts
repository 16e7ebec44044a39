/**
 * The vocabulary of one-liners in a file under `skep run`: what its kernel code prints is printed, `exit()` ends it, and
 * what its verbs counted is shown when Ctrl-C or --for end it.
 */
import { prints, printTo, unnamedMaps } from '../oneline/index.ts'
import { OneLinerOutput } from './one-liner-output.ts'

const lines = {
  json: false,
  line: (text = '') => void process.stdout.write(`${text}\n`),
  object: () => undefined,
}

export class RunVocabulary {
  readonly #end: () => void
  readonly #output = new OneLinerOutput(lines, [])
  #reading = false

  /** `end` is what `exit()` does. */
  constructor(end: () => void) {
    this.#end = end
    printTo({ print: (values) => void this.#output.print(values), exit: end })
  }

  /** To be called when a session begins: it may have brought the first kernel code that prints. */
  attached(): void {
    const records = prints()
    if (!records || this.#reading) return
    this.#reading = true
    void (async () => {
      for await (const { values, ends } of records) ends ? this.#end() : this.#output.print(values)
    })()
  }

  /** To be called when all is detached. */
  async end(): Promise<void> {
    await prints()?.drained()
    if (unnamedMaps().length > 0) this.#output.maps()
  }
}
