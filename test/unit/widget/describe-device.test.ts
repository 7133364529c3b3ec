import { describeDevice } from '../../../widget/session/describe-device.ts';

const page = new URL('https://shop.fernway.example/checkout?order=20911#card');

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge 140',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome 140',
    'Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari 18',
    'iOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox 145', 'Linux'],
  ['something else', 'Other', 'Other'],
])('[J9] names browser and system of %s', (userAgent, browser, os) => {
  expect(describeDevice(userAgent, page, 'en-GB')).toMatchObject({ browser, os });
});

it('[J9] sends the page without its query and fragment', () => {
  expect(describeDevice('', page, 'en-GB').page).toBe('https://shop.fernway.example/checkout');
});
