/** Names as the kernel keeps them (kernel/bpf/syscall.c, bpf_obj_name_cpy): at most 15 characters of `[A-Za-z0-9_.]`. */

/** `text` as the kernel takes it: other characters become `_`, and what is too long is cut. */
export function kernelName(text: string): string {
  return text.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, 15)
}

/** `text` as an identifier of C, which BTF asks of functions. */
export function cIdentifier(text: string): string {
  const name = text.replace(/\W/g, '_')
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`
}
