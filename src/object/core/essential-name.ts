/**
 * Names and flavours (libbpf's bpf_core_essential_name_len): `task_struct___old` is a local variant of `task_struct`,
 * and what stands behind the last three underscores counts for nothing when types are compared.
 */

const flavour = /^(.*[^_])___[^_].*$/s

/** The name without its flavour. */
export function essentialName(name: string): string {
  if (!name.includes('___')) return name
  return flavour.exec(name)?.[1] ?? name
}
