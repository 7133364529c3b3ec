import { maskUrl } from '../../../widget/cobrowse/masking/mask-url.ts';

describe('[C4] addresses', () => {
  it.each([
    ['https://shop.test/a/b?token=x#y', 'https://shop.test/a/b'],
    ['https://dana:secret@shop.test/a', 'https://shop.test/a'],
    ['/a?b', '/a'],
    ['#icon', '#icon'],
    ['mailto:dana@example.org', 'mailto:'],
    ['tel:+4930123', 'tel:'],
    ['javascript:alert(1)', ''],
    [' java\nscript:alert(1)', ''],
    ['vbscript:x', ''],
    ['data:text/html,<b>', ''],
    ['data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
    ['blob:https://shop.test/1', ''],
  ])('%j goes out as %j', (url, masked) => {
    expect(maskUrl(url)).toBe(masked);
  });

  it('hide personal data in the path', () => {
    expect(maskUrl('https://shop.test/users/dana%40example.org/orders')).toMatch(
      /^https:\/\/shop.test\/users\/[• ]+\/orders$/,
    );
    expect(maskUrl('https://shop.test/p%C3%A4ckchen')).toBe('https://shop.test/p%C3%A4ckchen');
    expect(maskUrl('https://shop.test/%zz')).toBe('https://shop.test/%zz');
  });
});
