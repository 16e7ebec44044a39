/** Names of maps in the kernel: at most 15 characters of `[A-Za-z0-9_.]` (BPF_OBJ_NAME_LEN, kernel/bpf/syscall.c). */

/** The name that the variable at the end of `path` gives a map: `stats.perPid` → `perPid`. */
export function mapName(path: string): string {
  return path.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, 15)
}

/** The last identifier of `path`. */
export function variableName(path: string): string {
  return /([A-Za-z_$][\w$]*)[^\w$]*$/.exec(path)?.[1] ?? path
}
