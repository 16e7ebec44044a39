/** `cookie()`: the number that an attachment was given (bpf_get_attach_cookie(), man 7 bpf-helpers). */
import { builtin, machineFor, Scalar } from '../operand/index.ts'

/**
 * The number that the program was attached with (`{ cookie: 7n }`), 0n without one: tells attachments of the same function
 * apart. In kprobes since Linux 5.15, in fentry, fexit, fmodRet and LSM programs since 5.19.
 */
export const cookie: () => bigint = builtin(
  'cookie',
  () => machineFor('cookie').helper('cookie', []) as bigint,
  (l, args) => {
    if (args.length > 0) l.fail('SK2012', 'cookie() takes no arguments')
    return new Scalar('big', l.helper('get_attach_cookie', [l.context], { effect: 'const', type: 'u64' }))
  },
)
