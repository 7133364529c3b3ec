/** A whole valid app that a test changes in one place. Manifest and catalogue are plain JSON until `files` is asked for. */
export class AppDraft {
  readonly manifest: Record<string, unknown> = {
    name: 'Casement',
    author: { name: 'Casement', email: 'support@casement.example' },
    version: '0.1.0',
    frameworkVersion: '2.0',
    defaultLocale: 'en',
    private: true,
    location: { support: { ticket_sidebar: { url: 'https://relay.example.com/sidebar', flexible: true } } },
  };
  readonly catalogue: Record<string, unknown> = { name: 'Casement' };
  readonly extra = new Map<string, Uint8Array | null>();

  /** Replaces `location` with one place in support. */
  place(value: unknown, name = 'ticket_sidebar', product = 'support'): this {
    this.manifest.location = { [product]: { [name]: value } };
    return this;
  }

  parameters(...parameters: Array<Record<string, unknown>>): this {
    this.manifest.parameters = parameters;
    return this;
  }

  add(path: string, content: string | Uint8Array = ''): this {
    this.extra.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return this;
  }

  remove(path: string): this {
    this.extra.set(path, null);
    return this;
  }

  files(): Map<string, Uint8Array> {
    const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
    const files = new Map<string, Uint8Array>([
      ['manifest.json', text(this.manifest)],
      ['translations/en.json', text({ app: this.catalogue })],
      ['assets/logo.png', png(320, 320)],
      ['assets/logo-small.png', png(128, 128)],
    ]);
    for (const [path, bytes] of this.extra) {
      if (bytes) files.set(path, bytes);
      else files.delete(path);
    }
    return files;
  }
}

/** The first 24 bytes of a PNG image: all that a size check reads. */
export function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const header = new DataView(bytes.buffer);
  header.setUint32(16, width);
  header.setUint32(20, height);
  return bytes;
}
