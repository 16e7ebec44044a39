/** What this process may do: its effective capabilities (/proc/self/status, fs/proc/array.c). */
import { readFileSync } from 'node:fs'

// Bit numbers are positions: include/uapi/linux/capability.h, linux v6.18.
const names =
  `CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE
  NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN
  SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE
  MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE`
    .split(/\s+/)
    .map((name) => `CAP_${name}`)

/** Names of the effective capabilities, `CAP_BPF` among them or not; a bit without a name is `CAP_41`. */
export function capabilities(): Set<string> {
  const status = readFileSync('/proc/self/status', 'latin1')
  return capabilitiesOfMask(BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`))
}

/** The capabilities of a mask as /proc shows it. */
export function capabilitiesOfMask(mask: bigint): Set<string> {
  const held = new Set<string>()
  for (let bit = 0; mask >> BigInt(bit) > 0n; bit++) {
    if ((mask >> BigInt(bit)) & 1n) held.add(names[bit] ?? `CAP_${bit}`)
  }
  return held
}

/** True when the effective user is root, which says nothing about capabilities. */
export function isRoot(): boolean {
  return process.geteuid?.() === 0
}
