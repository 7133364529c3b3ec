import { maskAddress } from '../../../widget/details/mask-address.ts';
import { maskProblem } from '../../../widget/details/mask-problem.ts';
import { placeOf } from '../../../widget/details/place-of.ts';
import { sayAll } from '../../../widget/details/say-value.ts';

const CARD = '4111 1111 1111 1111';
const IBAN = 'DE89 3704 0044 0532 0130 00';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJkYW5hIn0.c2lnbmF0dXJl';

describe('[K10] an address is told without what may be private', () => {
  test.each([
    ['https://shop.example/cart?token=canary', 'https://shop.example/cart'],
    ['https://shop.example/cart#token=canary', 'https://shop.example/cart'],
    ['https://dana:canary@shop.example/cart', 'https://shop.example/cart'],
    ['https://shop.example/users/dana@fern.example/edit', 'https://shop.example/users/…/edit'],
    ['https://shop.example/users/dana%40fern.example', 'https://shop.example/users/…'],
    ['https://shop.example/pay/4111111111111111/done', 'https://shop.example/pay/…/done'],
    ['https://shop.example/pay/DE89370400440532013000', 'https://shop.example/pay/…'],
    ['https://shop.example/orders/20931', 'https://shop.example/orders/…'],
    ['https://shop.example/o/3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'https://shop.example/o/…'],
    ['https://shop.example/reset/aGVsbG8gV29ybGQ0Mg', 'https://shop.example/reset/…'],
    [`https://shop.example/in/${JWT}`, 'https://shop.example/in/…'],
    ['https://shop.example/cart%3Ftoken=canary', 'https://shop.example/…'],
    ['https://shop.example/cart;jsessionid=canary', 'https://shop.example/…'],
    ['https://shop.example/cart%253Ftoken', 'https://shop.example/…'],
    ['https://shop.example/bad%E0%A4%A', 'https://shop.example/…'],
    ['https://shop.example/assets/app.3f2a9b1c.js', 'https://shop.example/assets/app.….js'],
    ['https://shop.example/2026/11/winter-tents-on-sale', 'https://shop.example/2026/11/winter-tents-on-sale'],
    ['/cart?x=canary', 'https://shop.example/cart'],
    ['data:text/html,canary', 'data:'],
    ['blob:https://shop.example/canary', 'blob:'],
    ['javascript:canary()', 'javascript:'],
  ])('%s', (address, told) => {
    expect(maskAddress(address, 'https://shop.example/')).toBe(told);
  });

  test('what is no address is nothing', () => expect(maskAddress('//')).toBe(''));
});

describe('[K10] a message is told without what may be private', () => {
  test.each([
    'Cannot reach dana.canary@fern.example now',
    `Card ${CARD} refused`,
    `Account ${IBAN} unknown`,
    'GET https://shop.example/api?token=canary failed',
    'GET /api/cart?email=canary&x=1 failed',
    'fetch of /reset?canaryabc failed',
    'Authorization: Bearer canary.abc',
    'using bearer canary',
    '{"password":"canary"}',
    'password=canary; more',
    'sessionId: canary',
    'Unexpected token D in JSON, "canary Smith"... is not valid JSON',
    'Value "Dana canary" is too long',
    "Value 'Dana canary' is too long",
    `bad token ${JWT}`,
    'Customer 20931 not found',
    'Call +44 20 7946 0958',
    'data:text/plain,canary',
  ])('%s', (message) => {
    const told = maskProblem(message);
    expect(told).not.toMatch(/canary|4111|3704|20931|7946|eyJ/);
    expect(told.length).toBeGreaterThan(4);
  });

  test.each([
    "Cannot read properties of undefined (reading 'total')",
    "Failed to execute 'removeChild' on 'Node'",
    'card is not defined',
    "It can't find the user's basket",
  ])('what helps stays: %s', (message) => expect(maskProblem(message)).toBe(message));

  test('is one short line, and no half of a number is left where it was cut', () => {
    expect(maskProblem('a\nb\u202ec')).toBe('a b c');
    expect(maskProblem('x '.repeat(5000)).length).toBeLessThanOrEqual(300);
    for (let length = 1150; length < 1210; length += 1)
      expect(maskProblem(`${'…'.repeat(length)} dana.canary@fern.example`)).not.toContain('canary');
  });

  test('a hostile one takes no time', () => {
    const begin = performance.now();
    for (const piece of ['"', "'", 'a1', '1 ', '%', 'a@', '/?', 'aA1-', 'token:', '://'])
      maskProblem(piece.repeat(200_000 / piece.length));
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});

describe('[K10] what is logged and thrown', () => {
  test('objects are not opened', () => {
    expect(sayAll(['user', { name: 'canary' }, ['canary'], () => 'canary'])).toBe('user [object] [object] [function]');
    expect(sayAll(['%s has %d in %o %c', 'Basket', 2, { canary: 1 }, 'color: red'])).toBe('Basket has 2 in [object] ');
    expect(sayAll([new TypeError('x is not a function')])).toBe('TypeError: x is not a function');
    expect(sayAll(['100 %', undefined, null, 1])).toBe('100 % undefined null 1');
  });

  test('a stack is files and lines, without names, queries and our own', () => {
    Object.assign(globalThis, { location: { origin: 'https://shop.example' } });
    const stack = [
      'TypeError: canary',
      '    at own (https://relay.example/widget/own.js:1:1)',
      '    at canary (https://shop.example/checkout.js?v=canary:214:9)',
      'pay@https://shop.example/orders/20931/app.js:12:1',
      '    at https://cdn.example/lib.js:3:7',
      '    at <anonymous>',
    ].join('\n');
    expect(placeOf(stack, 'https://relay.example/widget/own.js')).toBe(
      '/checkout.js:214, /orders/…/app.js:12, https://cdn.example/lib.js:3',
    );
    expect(placeOf('x'.repeat(100_000))).toBe('');
  });
});
