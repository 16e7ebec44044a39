import { describe, expect, it } from 'vitest'
import { errnoName, errnoNumber, syscallError } from './errno.ts'

describe('errno', () => {
  it('has the names the kernel uses', () => {
    expect([1, 11, 22, 95, 524, 99999].map(errnoName)).toEqual([
      'EPERM',
      'EAGAIN',
      'EINVAL',
      'EOPNOTSUPP',
      'ENOTSUPP',
      'errno 99999',
    ])
    expect(errnoNumber('ENOTSUPP')).toBe(524)
  })

  it('knows a likely cause', () => {
    const hint = (call: string, errno: string) => syscallError(call, errnoNumber(errno)!).hint
    expect(hint('bpf(BPF_PROG_LOAD)', 'EACCES')).toContain('verifier')
    expect(hint('bpf(BPF_MAP_CREATE)', 'EPERM')).toMatch(/root/)
    expect(hint('fsopen', 'ENOSYS')).toContain('seccomp')
    expect(hint('ioctl', 'EBADF')).toBeUndefined()
    expect(syscallError('ioctl', 9, { hint: 'try again' }).hint).toBe('try again')
  })
})
