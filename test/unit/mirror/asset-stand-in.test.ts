import { referenceIn } from '#shared/protocol/assets.ts';
import { standInFor } from '../../../integrations/mirror/assets/stand-in.ts';
import { cleanAssets } from '../../../integrations/mirror/clean/clean-assets.ts';
import { cleanCss } from '../../../integrations/mirror/clean/clean-css.ts';

const HASH = 'a'.repeat(43);

describe('[attack 37] references in a page', () => {
  it('become something of the same size that fetches nothing, and can be found again', () => {
    const standIn = standInFor('casement-asset:123-4/640x480') ?? '';
    expect(standIn).toMatch(/^data:image\/svg\+xml,/);
    expect(standIn).toContain("width='640' height='480'");
    expect(referenceIn(standIn)).toEqual({ key: '123-4', width: 640, height: 480 });
    expect(standInFor('https://evil.test/a.png')).toBeUndefined();
    expect(standInFor(`casement-asset:1-1/2x2" onerror="x`)).not.toContain('onerror');
  });

  it('in styles too', () => {
    expect(cleanCss('a { background: url(casement-asset:123-4) }')).toBe(
      'a { background: url("data:,#casement-asset:123-4") }',
    );
    expect(cleanCss('a { background: url("casement-asset:1-1) ; b: url(//evil.test/x)") }')).not.toContain('evil');
    expect(cleanCss('a { background: url("x:casement-asset:1-1") }')).toBe('a { background: url("data:,") }');
  });

  it('are announced by keys and hashes, and nothing else', () => {
    const payload = { '1-1': HASH, '1-2': '', '1-3': 'no hash', '"><script>': HASH, '1-4': 5 };
    expect(cleanAssets({ tag: 'casement-assets', payload })).toEqual({ announced: { '1-1': HASH, '1-2': '' } });
    expect(cleanAssets({ tag: 'another', payload })).toBeUndefined();
    expect(() => cleanAssets({ tag: 'casement-assets', payload: 'x' })).toThrow('No object');
  });
});
