import { parse } from 'yaml';
import { livekitConfig } from '../../../tools/services/livekit-config.ts';

describe('[set-up] the embedded media server', () => {
  const config = parse(livekitConfig({ port: 7880, udpPort: 7881 })) as Record<string, Record<string, unknown>>;

  it('listens on loopback only and asks no server of others', () => {
    expect(config.bind_addresses).toEqual(['127.0.0.1']);
    expect(config.rtc).toMatchObject({
      udp_port: 7881,
      tcp_port: 0,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      stun_servers: ['127.0.0.1:9'],
    });
  });

  it('makes no room by itself, so that a revoked token brings none back', () => {
    expect(config.room).toEqual({ auto_create: false });
  });

  it('holds no key', () => {
    expect(config).not.toHaveProperty('keys');
  });
});
