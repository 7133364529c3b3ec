import { fileURLToPath } from 'node:url';
import { checkApp } from '../../../integrations/zendesk/app/check.ts';
import { readAppFolder } from '../../../integrations/zendesk/app/read-app-folder.ts';
import { AppDraft } from './app-draft.ts';
import { MANIFEST_MUTATIONS } from './manifest-mutations.ts';
import { PART_MUTATIONS } from './part-mutations.ts';

describe('checkApp', () => {
  it.each([...MANIFEST_MUTATIONS, ...PART_MUTATIONS])('[integrations 2.1] judges: %s', (_title, change, verdict) => {
    const app = new AppDraft();
    change(app);

    const problems = checkApp(app.files());
    const codes = (severity: string) => [
      ...new Set(problems.filter((p) => p.severity === severity).map((p) => p.code)),
    ];

    if (verdict?.startsWith('~')) expect(codes('warning')).toEqual([verdict.slice(1)]);
    else if (verdict === null) expect(problems).toEqual([]);
    expect(codes('error')).toEqual(verdict === null || verdict.startsWith('~') ? [] : verdict.split(' '));
  });

  it('[integrations 2.1] needs images of each product in a folder of its own', () => {
    const app = new AppDraft();
    app.manifest.location = { support: { background: 'https://a.example' }, chat: { background: 'https://a.example' } };

    const missing = checkApp(app.files()).map(({ file }) => file);

    expect(missing).toEqual([
      'assets/support/logo.png',
      'assets/support/logo-small.png',
      'assets/chat/logo.png',
      'assets/chat/logo-small.png',
    ]);
  });

  it('[integrations 2.1] finds nothing in our own app', async () => {
    const folder = fileURLToPath(new URL('../../../integrations/zendesk/app/', import.meta.url));

    expect(checkApp(await readAppFolder(folder))).toEqual([]);
  });
});
