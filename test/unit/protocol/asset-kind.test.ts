import { assetKindOf } from '#shared/protocol/asset-kind.ts';
import { isModest } from '#shared/protocol/picture-size.ts';
import { samplePicture } from '../../support/sample-picture.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const svg = (inside: string, head = '') =>
  Buffer.from(`${head}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

describe('[attack 38] what a file is, by its bytes', () => {
  it.each([
    ['png', samplePicture(2, 2, [1, 2, 3])],
    ['jpeg', latin('\xff\xd8\xff\xe0')],
    ['gif', latin('GIF89a\x01\0\x01\0')],
    ['webp', latin('RIFF\x10\0\0\0WEBPVP8 ')],
    ['avif', latin('\0\0\0\x1cftypavif')],
    ['woff2', latin('wOF2\0\x01\0\0')],
    ['ttf', latin('\0\x01\0\0\0\x10')],
    ['otf', latin('OTTO\0\x10')],
    ['svg', svg('<path d="M0 0"/>')],
    ['svg', svg('', '\ufeff<?xml version="1.0"?>\n<!-- drawn by hand -->\n')],
  ])('%s', (kind, bytes) => {
    expect(assetKindOf(bytes)).toBe(kind);
  });

  it.each([
    ['nothing', latin('')],
    ['a page', latin('<!doctype html><html>')],
    ['a page with a drawing', latin('<p>x</p><svg></svg>')],
    ['a page after a comment', latin('<!-- a --><html><svg></svg>')],
    ['a script', latin('alert(1)//GIF89a')],
    ['a PDF', latin('%PDF-1.7')],
    ['a film', latin('\0\0\0\x1cftypisom')],
    ['a drawing with a script', svg('<script>1</script>')],
    ['a drawing with a script under another name', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>')],
    ['a drawing with a handler', svg('<g onload="1"/>')],
    ['a drawing that leads to a script', svg('<a href="javascript:1"/>')],
    ['a drawing with a page in it', svg('<foreignObject/>')],
    ['a drawing with entities', svg('', '<!DOCTYPE svg [<!ENTITY a "b">]>')],
    ['a drawing that imports styles', svg('<style>@import url(//evil.test)</style>')],
  ])('%s is none', (_name, bytes) => {
    expect(assetKindOf(bytes)).toBeUndefined();
  });
});

const sized = (width: number, height: number): Buffer => {
  const bytes = samplePicture(1, 1, [0, 0, 0]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 0, 0, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([latin('\xff\xd8\xff\xe0\0\x04JF'), frame]);
};
const webp = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(30);
  bytes.write('RIFF....WEBPVP8X', 'latin1');
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
};
const gif = (width: number, height: number): Buffer => {
  const bytes = latin('GIF89a\0\0\0\0');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
};
const avif = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(60);
  bytes.write('\0\0\0\x1cftypavif', 'latin1');
  bytes.write('ispe', 40, 'latin1');
  bytes.writeUInt32BE(width, 48);
  bytes.writeUInt32BE(height, 52);
  return bytes;
};

describe('[attack 40] a small file that would be a huge picture', () => {
  it.each([
    ['png', sized],
    ['jpeg', jpeg],
    ['webp', webp],
    ['gif', gif],
    ['avif', avif],
  ] as const)('%s', (kind, make) => {
    expect(isModest(make(3000, 2000), kind)).toBe(true);
    expect(isModest(make(30_000, 1), kind)).toBe(false);
    expect(isModest(make(12_000, 12_000), kind)).toBe(false);
    expect(isModest(make(3000, 2000).subarray(0, 8), kind)).toBe(false);
  });

  it('fonts and drawings have no size of their own', () => {
    expect(isModest(svg(''), 'svg')).toBe(true);
    expect(isModest(latin('wOF2'), 'woff2')).toBe(true);
  });
});
