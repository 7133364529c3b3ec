import { Origins } from '../../../../widget/cobrowse/assets/origins.ts';

const refused = () => Promise.reject(new TypeError('Failed to fetch'));

describe('[A11] origins that let nobody read', () => {
  it('are left alone after three failures in a row', async () => {
    const origins = new Origins();
    let tries = 0;
    for (let at = 0; at < 5; at += 1)
      await origins.ask(`https://cdn.test/${String(at)}.png`, () => {
        tries += 1;
        return refused();
      });
    expect(tries).toBe(3);
    await expect(origins.ask('https://shop.test/a.png', () => Promise.resolve('read'))).resolves.toBe('read');
  });

  it('are asked on when one file was read', async () => {
    const origins = new Origins();
    await origins.ask('https://cdn.test/a.png', () => Promise.resolve('read'));
    for (let at = 0; at < 5; at += 1) await origins.ask('https://cdn.test/b.png', refused);
    await expect(origins.ask('https://cdn.test/c.png', () => Promise.resolve('read'))).resolves.toBe('read');
  });
});
