import { maskText, maskValue } from '../../../widget/cobrowse/masking/mask-text.ts';

describe('[C4] masked text', () => {
  it('has nothing of the text, and nearly its length', () => {
    for (const text of ['Dana', 'Dana Ortiz', 'Lindenstraße 14, 10969 Berlin', 'x'.repeat(1000)]) {
      const masked = maskText(text);
      expect(masked).toMatch(/^[• ]+$/);
      expect(masked.length).toBeGreaterThanOrEqual(text.length);
      expect(masked.length).toBeLessThanOrEqual(Math.max(4, text.length * 1.5));
    }
  });

  it('does not tell how many letters there are, or where words end', () => {
    expect(maskText('Jo')).toBe(maskText('Rosa'));
    expect(maskText('Rosa Lindqvist')).toBe(maskText('Tomas Kowalski'));
    expect(maskText('ab cdefghijkl')).toBe(maskText('abcdefg hijkl'));
  });

  it('keeps lines, space around them and marks that say nothing', () => {
    expect(maskText('\n  Dana\n  Ortiz ')).toMatch(/^\n {2}•{4}\n {2}[• ]+ $/);
    expect(maskText(' → ')).toBe(' → ');
    expect(maskText('')).toBe('');
  });

  it('masks every value, also of one letter', () => {
    expect(maskValue('7')).toBe('••••');
    expect(maskValue('!')).toBe('••••');
    expect(maskValue('')).toBe('');
    expect(maskValue('four words are here')).toMatch(/^•{20}$/);
  });
});
