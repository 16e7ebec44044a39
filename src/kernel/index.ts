/** Everything usable inside kernel functions. */
export {
  BPF_ANY,
  BPF_EXIST,
  BPF_NOEXIST,
  TC_ACT_OK,
  TC_ACT_SHOT,
  XDP_ABORTED,
  XDP_DROP,
  XDP_PASS,
  XDP_REDIRECT,
  XDP_TX,
} from '../uapi/index.ts'
export { cast, containerOf } from './cast.ts'
export { inCgroup } from './cgroup.ts'
export { isCompat } from './compat.ts'
export { connectionOf } from './connection.ts'
export { cookie } from './cookie.ts'
export {
  bootNsecs,
  cgroup,
  comm,
  cpu,
  gid,
  type KernelStructs,
  nsecs,
  pid,
  random,
  task,
  tid,
  uid,
} from './current.ts'
export { openFile, pathUpwards } from './files.ts'
export { hasFunction, hasHelper, hasType } from './has.ts'
export { helper } from './helper.ts'
export { type Kfuncs, kfunc } from './kfunc.ts'
export { lock } from './lock.ts'
export { range } from './range.ts'
export { type Address, kernelRead, kernelStr, userRead, userStr } from './user-memory.ts'
