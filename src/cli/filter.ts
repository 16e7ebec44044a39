/**
 * `skep filter EXPR`: the classic BPF program of a filter expression, as `tcpdump -d` prints it, or in another of its
 * forms. It needs no rights, no packets and no kernel: the program is only shown.
 */
import {
  type ClassicProgram,
  compileFilter,
  explainedListing,
  explainProgram,
  formatProgram,
  hostNames,
  type LinkTypeName,
  linkTypes,
  parseFilter,
  toDot,
  toEbpf,
  wasmText,
} from '../cbpf/index.ts'

import { systemNames, withDns } from '../proc/index.ts'
import { parseIpv4 } from '../schema/index.ts'
import {
  choice,
  flag,
  helpText,
  number,
  type Option,
  parseOptions,
  print,
  times,
  UsageError,
  words,
} from '../tool/index.ts'
import { assembly } from './assembly.ts'
import type { Command } from './command.ts'
import { declaredNames } from './instruction-names.ts'

/** What is kept of a packet unless told otherwise: all of it, as tcpdump says that. */
const everything = 262144

const options = {
  expression: words('EXPR…', 'the filter; several words are joined, none is every packet'),
  dump: times('d', 'the program for people, which is the default; -dd as C, -ddd as numbers'),
  noOptimize: flag('O', 'as the expression was read, not optimised'),
  snapshotLength: number('s', 'SNAPLEN', 'bytes of a packet that are kept, 0 for all', {
    fallback: everything,
    max: everything,
  }),
  explain: flag('', 'the program for people, with the meaning of each line'),
  ebpf: flag('', 'eBPF, as it would run on a socket, with direct access to the packet'),
  wasm: flag('', 'the text of a WebAssembly module'),
  dot: flag('', 'the graph of its blocks, for Graphviz: | dot -Tsvg'),
  linktype: choice('y', 'TYPE', `what packets begin with: ${Object.keys(linkTypes).join(', ')}`, {
    choices: Object.keys(linkTypes) as LinkTypeName[],
    what: 'link type',
    fallback: 'EN10MB',
  }),
  netmask: netmask('MASK', 'the mask of the network, which ip broadcast needs: 255.255.255.0'),
  dns: flag('', 'ask DNS for hosts that are not in /etc/hosts'),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'filter',
  summary: 'Show the program of a filter expression, as tcpdump -d does',
  description: `Expressions are those of tcpdump and pcap-filter(7). Quote them: parentheses, ! and & mean something to a shell.
Names of hosts, ports and protocols are those of /etc/hosts, /etc/services and /etc/protocols.`,
  options,
  examples: {
    "filter 'tcp and port 80'": 'what tcpdump would hand to the kernel',
    'filter --explain host 10.0.0.1': 'what each instruction looks at',
    'filter -dd udp port 53': 'as an array for C',
    "filter -y LINUX_SLL 'ip and not host 10.0.0.1'": 'for packets of the device any',
  },
  run: filter,
}

async function filter(given: readonly string[]): Promise<number> {
  const { expression: parts, help, ...wanted } = parseOptions(options, given)
  if (help) {
    await print(helpText(command))
    return 0
  }
  const show = viewOf(wanted)
  const expression = parseFilter(parts.join(' '))
  const files = systemNames()
  const program = compileFilter(expression, {
    linkType: wanted.linktype,
    snapLength: wanted.snapshotLength || everything,
    optimize: !wanted.noOptimize,
    names: wanted.dns ? await withDns(files, hostNames(expression)) : files,
    ...(wanted.netmask === undefined ? {} : { netmask: wanted.netmask }),
  })
  await print(show(program, wanted.linktype))
  return 0
}

type View = (program: ClassicProgram, linkType: LinkTypeName) => string

const views: Readonly<Record<'explain' | 'ebpf' | 'wasm' | 'dot', View>> = {
  explain: explainedListing,
  ebpf: (program) => assembly(toEbpf(program, { scheme: 'direct' }), declaredNames),
  wasm: wasmText,
  dot: (program, linkType) => toDot(program, explainProgram(program, linkType)),
}

const forms = ['d', 'd', 'dd', 'ddd'] as const

/** The one form that is asked for. */
function viewOf({ dump, ...wanted }: { readonly dump: number } & Record<keyof typeof views, boolean>): View {
  const given = (Object.keys(views) as (keyof typeof views)[]).filter((name) => wanted[name])
  const asked = [...(dump > 0 ? [`-${'d'.repeat(dump)}`] : []), ...given.map((name) => `--${name}`)]
  if (asked.length > 1)
    throw new UsageError(`${asked.join(' and ')} show different things`, 'give one of them')
  const form = forms[dump]
  if (form === undefined) throw new UsageError(`there is no option ${asked[0]}`, 'there are -d, -dd and -ddd')
  return given[0] === undefined ? (program) => formatProgram(program, form) : views[given[0]]
}

function netmask(placeholder: string, summary: string): Option<number | undefined> {
  const parse = (given: string, name: string) => {
    try {
      return parseIpv4(given)
    } catch {
      throw new UsageError(`${name}: '${given}' is no mask`, 'write it as 255.255.255.0')
    }
  }
  return { short: '', summary, placeholder, positional: false, fallback: undefined, parse }
}
