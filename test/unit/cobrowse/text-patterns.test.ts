import fc from 'fast-check';
import { findPatterns, ibanEnd, isLuhn, maskPatterns } from '../../../widget/cobrowse/masking/text-patterns.ts';

const CARDS = ['4111111111111111', '5555555555554444', '378282246310005', '6011111111111117', '4222222222222'];
const IBANS = [
  'DE89370400440532013000',
  'GB82WEST12345698765432',
  'NO9386011117947',
  'MT84MALT011000012345MTLCAST001S',
];

/** Nothing of it is left but the masks. */
const isGone = (text: string) => !/[\p{L}\p{N}]/u.test(maskPatterns(text));

describe('[C4] personal data in texts', () => {
  it.each(CARDS)('finds the card %s, also with spaces, dashes and line breaks', (card) => {
    const groups = card.match(/.{1,4}/g) ?? [];
    for (const between of ['', ' ', '-', ' - ', '.', '\u00a0', '\n      '])
      expect(isGone(groups.join(between))).toBe(true);
  });

  it('finds a card beside other numbers', () => {
    expect(maskPatterns('2 × 4111 1111 1111 1111, 12/27')).toMatch(/^2 × [• ]+, 12\/27$/);
    expect(maskPatterns('Order 78 4111111111111111 5')).toMatch(/^Order 78 [• ]+ 5$/);
  });

  it('takes digits for a card only with the right check digit', () => {
    expect(maskPatterns('4111 1111 1111 1112')).toBe('4111 1111 1111 1112');
    expect(isLuhn(Array.from('79927398713', Number))).toBe(true);
    expect(isLuhn(Array.from('79927398710', Number))).toBe(false);
  });

  it('finds every number with a right check digit, and keeps what is around it', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 });
    fc.assert(
      fc.property(digits, (some) => {
        const check = Array.from({ length: 10 }, (_, digit) => digit).find((digit) => isLuhn([...some, digit]));
        const masked = maskPatterns(`from ${some.join('')}${check ?? ''} to`);
        expect(masked).toMatch(/^from [• ]+ to$/);
      }),
    );
  });

  it.each(IBANS)('finds the account number %s, also in groups and in small letters', (iban) => {
    const groups = (iban.match(/.{1,4}/g) ?? []).join(' ');
    expect(ibanEnd(iban)).toBe(iban.length);
    expect([iban, groups, iban.toLowerCase()].every(isGone)).toBe(true);
    expect(maskPatterns(`to ${groups} on Monday`)).toMatch(/^to [• ]+ on Monday$/);
    expect(maskPatterns(`ref AB12 ${groups}`)).not.toContain(groups.slice(5, 9));
  });

  it('leaves an account number whose checksum is wrong', () => {
    expect(maskPatterns('DE88 3704 0044 0532 0130 00')).toContain('DE88');
  });

  it.each(['dana@example.org', 'dana.o+shop@mail.example.co.uk', 'jürgen@bücher.example', 'a_b%c@x-y.io'])(
    'finds the address %s',
    (mail) => {
      expect(isGone(mail)).toBe(true);
      expect(maskPatterns(`Write to ${mail}!`)).toMatch(/^Write to [• ]+!$/);
    },
  );

  it('leaves prices, dates, handles and order numbers', () => {
    for (const text of [
      '€ 1,299.00',
      '2026-11-21 20:15',
      '@fernway',
      'Order 2026-000-1042',
      '12 of 240',
      '10:00–18:00',
    ])
      expect(maskPatterns(text)).toBe(text);
  });

  it('takes the end of a text node for the end of a number', () => {
    const text = '34111111111111111';
    expect(findPatterns(text)).toEqual([]);
    expect(findPatterns(text, new Set([0, 1]))).toEqual([[1, 17]]);
  });

  it('shows nothing of a text that is too long to be searched', () => {
    expect(maskPatterns('word '.repeat(50_000))).not.toContain('word');
  });

  it.each([
    '1 '.repeat(50_000),
    'a@'.repeat(50_000),
    'DE12 '.repeat(20_000),
    `${'x'.repeat(50_000)}@`,
    '1'.repeat(50_000),
  ])('takes no time for a text made to take long (%#)', (text) => {
    const began = performance.now();
    maskPatterns(text);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
