import { describe, expect, it } from 'vitest'
import {
  CompileError,
  invariant,
  isSkepError,
  NotFoundError,
  nearestNames,
  renderDiagnostic,
  SkepError,
  sourceText,
} from './index.ts'

const text = 'const a = 1\nconst total = first / second\n'
const source = sourceText('file.ts', text, 10, 4)

describe('places', () => {
  it('count lines from where the text stands', () => {
    expect(source.locate(0)).toMatchObject({ file: 'file.ts', line: 10, column: 4 })
    expect(source.locate(text.indexOf('total'))).toMatchObject({ line: 11, column: 6 })
  })
})

describe('a diagnostic', () => {
  const start = text.indexOf('first')
  const span = { source, start, end: start + 'first / second'.length }

  it('shows message, place, line, carets and hint', () => {
    const rendered = renderDiagnostic({ code: 'SK1010', message: 'no fractions', span, hint: 'truncate' })
    expect(rendered).toBe(
      [
        'SK1010: no fractions',
        '     at file.ts:11:15',
        '  11 | const total = first / second',
        '     |               ^^^^^^^^^^^^^^',
        '  hint: truncate',
      ].join('\n'),
    )
  })

  it('shows of a long line what matters, within 80 columns', () => {
    const long = `${'x + '.repeat(40)}HERE${' + y'.repeat(40)}`
    const at = long.indexOf('HERE')
    const rendered = renderDiagnostic({
      code: 'SK1',
      message: 'm',
      span: { source: sourceText('f', long), start: at, end: at + 4 },
    })
    const [, , line, carets] = rendered.split('\n')
    expect(Math.max(line!.length, carets!.length)).toBeLessThanOrEqual(80)
    expect(line!.slice(carets!.indexOf('^'), carets!.lastIndexOf('^') + 1)).toBe('HERE')
  })

  it('points behind the end of a long line, and into what is blank there', () => {
    for (const blank of ['', ' ', ' '.repeat(30)]) {
      const source = sourceText('f', `${'x'.repeat(75)}${blank}`)
      const span = { source, start: source.text.length, end: source.text.length }
      const [, , line, carets] = renderDiagnostic({ code: 'SK1', message: 'm', span }).split('\n')
      expect(carets!.trimStart()).toBe('| '.padEnd(carets!.trimStart().length - 1) + '^')
      expect(carets!.length).toBeGreaterThan(line!.length)
    }
  })

  it('points at notes too', () => {
    const notes = [{ message: 'it died here', span: { source, start: 0, end: 5 } }]
    expect(renderDiagnostic({ code: 'SK1050', message: 'dead', span, notes })).toContain(
      'note: it died here\n     at file.ts:10:5',
    )
  })
})

describe('errors', () => {
  it('are recognised by brand, have a code, and know their kind', () => {
    const error = new CompileError([{ code: 'SK1010', message: 'm' }])
    expect(isSkepError(error)).toBe(true)
    expect(error).toBeInstanceOf(SkepError)
    expect(error.code).toBe('SK1010')
    expect(isSkepError(new Error('other'))).toBe(false)
    expect(isSkepError(null)).toBe(false)
  })

  it('offer the nearest names', () => {
    expect(new NotFoundError('field', 'tgd', ['tgid']).message).toBe("no field 'tgd': did you mean tgid?")
  })
})

describe('nearest names', () => {
  const names = ['sched_switch', 'sched_wakeup', 'sys_enter', 'sys_exit']
  it('are those with few differences, best first', () => {
    expect(nearestNames('sched_swich', names)).toEqual(['sched_switch'])
    expect(nearestNames('sys_exot', names)[0]).toBe('sys_exit')
    expect(nearestNames('syse_nter', names)[0]).toBe('sys_enter')
  })
  it('are none where nothing is near', () => {
    expect(nearestNames('quite_another_thing', names)).toEqual([])
  })
})

describe('a bug', () => {
  it('asks to be reported', () => {
    expect(() => invariant(false, 'two and two are five')).toThrow(
      expect.objectContaining({ code: 'SK9000', message: expect.stringContaining('please report it') }),
    )
  })
})
