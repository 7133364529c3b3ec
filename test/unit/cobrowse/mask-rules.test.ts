import { rulesFor, type MaskRules } from '../../../widget/cobrowse/masking/mask-rules.ts';

const URL_OF_CHECKOUT = 'https://shop.test/checkout/pay?x=1#y';
const isValid = (selector: string) => !selector.includes('!');
const rules = (some: Partial<MaskRules>) => rulesFor({ mode: 'open', ...some }, URL_OF_CHECKOUT, isValid);

describe('[C4] rules of a page', () => {
  it('are the marks of the page itself when the company has none', () => {
    const { mode, mask, show, block } = rules({});
    expect(mode).toBe('open');
    expect(mask).toContain('.casement-mask');
    expect(show).toBe('[data-casement-show]');
    expect(block).toContain('casement-help');
  });

  it.each([
    ['/checkout/*', true],
    ['/checkout/pay', true],
    ['/checkout', false],
    ['/**', true],
    ['/*', false],
    ['https://shop.test/**', true],
    ['https://*.test/checkout/*', true],
    ['https://other.test/**', false],
    ['/Checkout/PAY', true],
    ['/checkout/p.y', false],
  ])('for %s hold here: %s', (url, holds) => {
    expect(rules({ pages: [{ url, mode: 'private' }] }).mode).toBe(holds ? 'private' : 'open');
  });

  it('add up, and of two modes private counts', () => {
    const { mode, mask } = rules({
      mask: ['.a'],
      pages: [
        { url: '/**', mode: 'private', mask: ['.b'] },
        { url: '/checkout/*', mode: 'open', mask: ['.c'] },
        { url: '/home', mask: ['.d'] },
      ],
    });
    expect(mode).toBe('private');
    expect(mask.split(',').slice(-3)).toEqual(['.a', '.b', '.c'].slice(-3));
    expect(mask).not.toContain('.d');
  });

  it('for a page are put before those of the company', () => {
    expect(
      rulesFor({ mode: 'private', pages: [{ url: '/checkout/*', mode: 'open' }] }, URL_OF_CHECKOUT, isValid).mode,
    ).toBe('open');
  });

  it('make the page private when a selector that hides something is not understood', () => {
    expect(rules({ mask: ['!'] })).toMatchObject({ mode: 'private' });
    expect(rules({ block: ['!'] })).toMatchObject({ mode: 'private' });
    expect(rules({ show: ['!'] })).toMatchObject({ mode: 'open', show: '[data-casement-show]' });
  });
});
