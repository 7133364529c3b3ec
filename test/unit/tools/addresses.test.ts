import { addressesOf } from '../../../tools/start/addresses.ts';
import { portsFrom } from '../../../tools/start/ports.ts';

const ports = portsFrom('4000');

describe('[set-up] addresses', () => {
  it('are local ones when nothing is set', () => {
    expect(addressesOf(ports, { MONGODB_URL: '', LIVEKIT_URL: '' })).toEqual({
      relay: 'http://localhost:4000',
      mirror: 'http://127.0.0.1:4000',
      desk: 'http://localhost:4001',
      shop: 'http://localhost:4002',
      store: { url: 'mongodb://127.0.0.1:4005/casement', isEmbedded: true },
      livekit: { url: 'http://127.0.0.1:4003', publicUrl: 'ws://127.0.0.1:4003', isEmbedded: true },
    });
  });

  it('use the store of MONGODB_URL instead of an embedded one', () => {
    const { store } = addressesOf(ports, { MONGODB_URL: 'mongodb://db.example/casement' });
    expect(store).toEqual({ url: 'mongodb://db.example/casement', isEmbedded: false });
  });

  it('use the media server of LIVEKIT_URL, as the relay and as browsers reach it', () => {
    const env = { LIVEKIT_URL: 'wss://media.example', LIVEKIT_API_KEY: 'name', LIVEKIT_API_SECRET: 'secret' };
    expect(addressesOf(ports, env).livekit).toEqual({
      url: 'https://media.example',
      publicUrl: 'wss://media.example',
      isEmbedded: false,
      key: 'name',
      secret: 'secret',
    });
  });

  it('ask in a sentence for the key that belongs to LIVEKIT_URL', () => {
    expect(() => addressesOf(ports, { LIVEKIT_URL: 'wss://media.example' })).toThrow(
      'LIVEKIT_URL is set: set LIVEKIT_API_KEY and LIVEKIT_API_SECRET too, or none of the three.',
    );
  });
});
