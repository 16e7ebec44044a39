/** Disks by name, as /sys/class/block has them (Documentation/ABI/stable/sysfs-block). */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** A block device: its numbers, which `struct gendisk` keeps as `major` and `first_minor`. */
export interface Disk {
  readonly major: number
  readonly minor: number
  /** Of a partition, the name of its disk. */
  readonly partitionOf?: string
}

/** The block device called `name` (`sda`); undefined if there is none. */
export function findDisk(name: string): Disk | undefined {
  const folder = `/sys/class/block/${name}`
  if (name === '' || !existsSync(`${folder}/dev`)) return undefined
  const [major, minor] = readFileSync(`${folder}/dev`, 'latin1').split(':').map(Number)
  const partition = existsSync(`${folder}/partition`)
  return {
    major: major!,
    minor: minor!,
    ...(partition ? { partitionOf: basename(dirname(realpathSync(folder))) } : {}),
  }
}
