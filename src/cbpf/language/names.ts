/**
 * Where the names of an expression come from. The compiler asks synchronously and knows no files: who calls it
 * injects what it has (`/etc/hosts`, `/etc/services`, `/etc/protocols`; DNS only when the user asked for it).
 */

/** Lookups by name; each gives `undefined` for a name it does not know. */
export interface Names {
  /** Addresses of a host: four bytes for IPv4, sixteen for IPv6, in the order in which they are tried. */
  host?(name: string): readonly Uint8Array[] | undefined
  /** A network's address and how many leading bits it has (/etc/networks). */
  network?(name: string): { readonly address: number; readonly bits: number } | undefined
  /** A host's link address (/etc/ethers). */
  ether?(name: string): Uint8Array | undefined
  /** The port of a service for each transport that knows it. */
  service?(name: string): { readonly tcp?: number; readonly udp?: number; readonly sctp?: number } | undefined
  /** The number of an IP protocol. */
  protocol?(name: string): number | undefined
}
