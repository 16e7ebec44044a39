import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CacheDirectory, cachePath } from './directory.ts'

const text = JSON.stringify({ key: 'what was compiled', entries: ['…'.repeat(99)] })
const bytes = Buffer.from(text)
const read = (name: string) => cache.read(name)?.toString()
let above: string
let path: string
let cache: CacheDirectory

beforeEach(() => {
  above = mkdtempSync('/tmp/skep-cache-')
  path = join(above, 'cache')
  cache = new CacheDirectory(path)
})
afterEach(() => rmSync(above, { recursive: true }))

describe('the directory', () => {
  it('gives back what it was given, in files that are the user’s alone', () => {
    expect(read('a')).toBeUndefined()
    cache.write('a', bytes)
    cache.write('b', Buffer.from('other'))
    expect([read('a'), read('b'), read('c')]).toEqual([text, 'other', undefined])
    cache.write('a', Buffer.from('newer'))
    expect(read('a')).toBe('newer')
    expect(lstatSync(path).mode & 0o777).toBe(0o700)
    expect(readdirSync(path).sort()).toEqual(['a', 'b'])
    expect(lstatSync(join(path, 'a')).mode & 0o777).toBe(0o600)
  })

  const changes: Record<string, (file: string) => void> = {
    truncated: (file) => truncateSync(file, 40),
    'cut by a byte': (file) => truncateSync(file, lstatSync(file).size - 1),
    empty: (file) => truncateSync(file, 0),
    'damaged in one bit': (file) => {
      const bytes = readFileSync(file)
      bytes[bytes.length >> 1]! ^= 4
      writeFileSync(file, bytes)
    },
    'written to by others': (file) => chmodSync(file, 0o622),
    'of another user': (file) => chownSync(file, 65534, 65534),
    'a directory': (file) => {
      rmSync(file)
      mkdirSync(file)
    },
    'a link': (file) => {
      renameSync(file, join(above, 'elsewhere'))
      symlinkSync(join(above, 'elsewhere'), file)
    },
  }
  it.each(Object.keys(changes))('passes over a file that is %s', (kind) => {
    cache.write('a', bytes)
    expect(read('a')).toBe(text)
    changes[kind]!(join(path, 'a'))
    expect(read('a')).toBeUndefined()
  })

  const places: Record<string, () => void> = {
    'others may look into': () => chmodSync(path, 0o755),
    'others may write to': () => chmodSync(path, 0o770),
    'of another user': () => chownSync(path, 65534, 65534),
    'a link': () => {
      renameSync(path, join(above, 'elsewhere'))
      symlinkSync(join(above, 'elsewhere'), path)
    },
    'a file': () => {
      rmSync(path, { recursive: true })
      writeFileSync(path, '')
    },
  }
  it.each(Object.keys(places))('neither reads nor writes where it is %s', (kind) => {
    cache.write('a', bytes)
    const before = lstatSync(path).isDirectory() ? readdirSync(path) : []
    places[kind]!()
    expect(read('a')).toBeUndefined()
    cache.write('b', bytes)
    const now = [path, join(above, 'elsewhere')].find(
      (each) => existsSync(each) && lstatSync(each).isDirectory(),
    )
    if (now) expect(readdirSync(now)).toEqual(before)
    else expect(readFileSync(path, 'utf8')).toBe('')
  })

  it('does without a place that cannot be written', () => {
    const nowhere = new CacheDirectory('/proc/no/such/place')
    nowhere.write('a', bytes)
    expect(nowhere.read('a')).toBeUndefined()
  })

  it('lets go of what was not used for longest', () => {
    for (let i = 0; i < 256; i++) {
      cache.write(`${i}`, bytes)
      // The first was used last.
      utimesSync(join(path, `${i}`), new Date(), new Date(Date.now() - i * 60_000))
    }
    expect(readdirSync(path)).toHaveLength(256)
    cache.write('new', bytes)
    expect(readdirSync(path)).toHaveLength(192)
    expect([read('new'), read('0'), read('255')]).toEqual([text, text, undefined])
  })

  it('remembers that a file was used', () => {
    cache.write('a', bytes)
    const long = new Date(Date.now() - 86_400_000)
    utimesSync(join(path, 'a'), long, long)
    read('a')
    expect(lstatSync(join(path, 'a')).mtimeMs).toBeGreaterThan(long.getTime())
  })
})

describe('its place', () => {
  const own = userInfo().homedir

  it('is where the user says', () => {
    expect(cachePath({ SKEP_CACHE: 'off', HOME: above })).toBeUndefined()
    expect(cachePath({ SKEP_CACHE: '/some/where', HOME: above })).toBe('/some/where')
    expect(cachePath({ XDG_CACHE_HOME: join(above, 'xdg'), HOME: above })).toBe(join(above, 'xdg/skep'))
    expect(cachePath({ HOME: above })).toBe(join(above, '.cache/skep'))
  })

  it('is never in another user’s home', () => {
    const theirs = join(above, 'theirs')
    mkdirSync(theirs)
    chownSync(theirs, 65534, 65534)
    expect(cachePath({ HOME: theirs })).toBe(join(own, '.cache/skep'))
    expect(cachePath({ XDG_CACHE_HOME: join(theirs, 'not/yet'), HOME: theirs })).toBe(
      join(own, '.cache/skep'),
    )
    expect(cachePath({ HOME: 'relative' })).toBe(join(own, '.cache/skep'))
    expect(cachePath({})).toBe(join(own, '.cache/skep'))
  })
})
