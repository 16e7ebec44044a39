/**
 * Readiness of descriptors, on Node's event loop: one private epoll descriptor, polled once through uv_poll, with
 * all ring buffers and perf events inside it (a nested epoll, fs/eventpoll.c). A wake-up costs some 15 us, being idle
 * costs nothing.
 *
 * Why one: koffi's poll handles abort the process when a descriptor is polled twice, is no pollable file or closes
 * before its handle, and crash when started after their close; and what their callbacks throw is lost. Here every
 * handle is made, started, stopped and closed by one small state machine, and its callback only schedules work.
 * Use pollers on the main thread: a worker that is terminated has no moment to close them.
 * Should koffi's poll fail one day, plan B is `epoll_pwait` through koffi's `.async` behind the same interface: it
 * holds a thread of the pool and a core under load.
 */
import { AsyncResource } from 'node:async_hooks'
import { InternalError, StateError } from '../error/index.ts'
import { errnoName } from './errno.ts'
import { Fd } from './fd.ts'
import { type NativePoll, native } from './ffi.ts'
import { syscall, trySyscall } from './syscall.ts'

// include/uapi/linux/eventpoll.h
const EPOLL_CLOEXEC = 0o2000000
const EPOLL_CTL_ADD = 1
const EPOLL_CTL_DEL = 2
const EPOLLIN = 0x001
const EPOLLERR = 0x008
const EPOLLHUP = 0x010
// struct epoll_event is packed on x86_64 alone.
const [sizeofEvent, offsetofData] = process.arch === 'x64' ? [12, 4] : [16, 8]
const eventsAtOnce = 64

/** `hangup`: nothing more will come; the registration is removed when the callback returns. */
export type OnReady = (hangup: boolean) => void

/** One descriptor in a poller. While it is armed and not `unref`ed, it keeps the process running. */
export interface Registration {
  /** Stops watching; the callback is not called until `resume`. */
  pause(): void
  /** Watches again: called at once if the descriptor is ready. */
  resume(): void
  /** Ends the registration. Do it before closing the descriptor. */
  remove(): void
  ref(): void
  unref(): void
}

export interface WatchOptions {
  /**
   * Call at every wake-up of the poller: for descriptors that have forgotten that they are readable once somebody asked
   * (perf_poll of kernel/events/core.c), and with one epoll in another somebody asks twice.
   */
  readonly forgets?: boolean
}

interface Entry {
  readonly onReady: OnReady
  readonly forgets: boolean
  readonly unwatch: () => void
}

// koffi's handles stop firing when they are collected: a poller lives from its first registration to its close.
const alive = new Set<Poller>()

/**
 * Node turns the event loop once more while it tears itself down. A handle that fires then calls into a dead
 * JavaScript and aborts the process, so none is left by that time.
 */
function closeAllAtExit(): void {
  for (const poller of alive) poller.close()
}

/** Watches descriptors and calls back when they are readable (level-triggered: again while they stay so). */
export class Poller implements Disposable {
  readonly #epoll: Fd
  readonly #ready = new Uint8Array(eventsAtOnce * sizeofEvent)
  readonly #entries = new Map<number, Entry>()
  #handle: NativePoll | undefined
  #watching = false
  #scheduled = false
  #armed = 0
  #referenced = 0
  #lastId = 0

  constructor() {
    this.#epoll = new Fd(syscall('cannot make a poller', 'epoll_create1', EPOLL_CLOEXEC), 'poller')
  }

  /**
   * Calls `onReady` whenever `fd` is readable, in the async context of this call, until the registration is removed.
   * What it throws becomes an uncaught exception. StateError when the poller is closed.
   */
  add(fd: number, onReady: OnReady, { forgets = false }: WatchOptions = {}): Registration {
    if (this.#epoll.closed) throw new StateError('the poller is closed')
    const id = (this.#lastId = (this.#lastId + 1) >>> 0)
    let state: 'paused' | 'armed' | 'removed' = 'paused'
    let referenced = true

    const arm = () => {
      if (state !== 'paused' || this.#epoll.closed) return
      const event = new Uint8Array(sizeofEvent)
      const view = new DataView(event.buffer)
      view.setUint32(0, EPOLLIN, true)
      view.setUint32(offsetofData, id, true)
      syscall('cannot watch a descriptor', 'epoll_ctl', this.#epoll.value, EPOLL_CTL_ADD, fd, event)
      this.#entries.set(id, entry)
      state = 'armed'
      this.#count(1, referenced ? 1 : 0)
    }
    const disarm = (next: 'paused' | 'removed') => {
      if (state === 'armed') {
        this.#entries.delete(id)
        // An error means that the descriptor was closed early, which has taken it out already.
        if (!this.#epoll.closed) trySyscall('epoll_ctl', this.#epoll.value, EPOLL_CTL_DEL, fd, 0)
        this.#count(-1, referenced ? -1 : 0)
      }
      if (state !== 'removed') state = next
    }
    const setReferenced = (wanted: boolean) => {
      if (wanted === referenced) return
      referenced = wanted
      if (state === 'armed') this.#count(0, wanted ? 1 : -1)
    }
    const entry: Entry = { onReady: AsyncResource.bind(onReady), forgets, unwatch: () => disarm('removed') }
    arm()
    return {
      pause: () => disarm('paused'),
      resume: arm,
      remove: () => disarm('removed'),
      ref: () => setReferenced(true),
      unref: () => setReferenced(false),
    }
  }

  /** Ends all registrations and the poller; a second time does nothing. The descriptors stay open. */
  close(): void {
    if (this.#epoll.closed) return
    for (const entry of [...this.#entries.values()]) entry.unwatch()
    // The handle goes before its descriptor, and never comes back.
    this.#handle?.close()
    this.#handle = undefined
    this.#epoll.close()
    alive.delete(this)
    if (alive.size === 0) process.off('exit', closeAllAtExit)
  }

  [Symbol.dispose](): void {
    this.close()
  }

  #count(armed: number, referenced: number): void {
    this.#armed += armed
    this.#referenced += referenced
    if (this.#armed > 0 && !this.#watching) this.#watch()
    else if (this.#armed === 0 && this.#watching) this.#unwatch()
    if (this.#referenced > 0) this.#handle?.ref()
    else this.#handle?.unref()
  }

  #watch(): void {
    this.#watching = true
    if (alive.size === 0) process.once('exit', closeAllAtExit)
    alive.add(this)
    if (this.#handle) this.#handle.start(this.#onReadable)
    else this.#handle = native().poll(this.#epoll.value, this.#onReadable)
  }

  #unwatch(): void {
    this.#watching = false
    this.#handle?.stop()
  }

  readonly #onReadable = (status: number): void => {
    if (this.#scheduled) return
    this.#scheduled = true
    if (status < 0) this.#unwatch()
    setImmediate(() => {
      this.#scheduled = false
      if (status < 0) throw new InternalError(`the poller's descriptor fails with ${errnoName(-status)}`)
      this.#dispatch()
    })
  }

  #dispatch(): void {
    if (this.#epoll.closed) return
    const count = trySyscall('epoll_pwait', this.#epoll.value, this.#ready, eventsAtOnce, 0, 0, 8)
    const view = new DataView(this.#ready.buffer)
    for (let i = 0; i < count; i++) {
      const events = view.getUint32(i * sizeofEvent, true)
      // An earlier callback of this round may have removed it.
      const entry = this.#entries.get(view.getUint32(i * sizeofEvent + offsetofData, true))
      const hangup = (events & (EPOLLERR | EPOLLHUP)) !== 0
      if (entry && (hangup || !entry.forgets)) this.#call(entry, hangup)
    }
    for (const entry of this.#entries.values()) if (entry.forgets) this.#call(entry, false)
  }

  #call(entry: Entry, hangup: boolean): void {
    try {
      entry.onReady(hangup)
    } catch (error) {
      // One reader's bug must not starve the others.
      setImmediate(() => {
        throw error
      })
    }
    // A hang-up stays readable for ever: watching on would spin.
    if (hangup) entry.unwatch()
  }
}
