import type { Plugin } from 'esbuild';

/**
 * Leaves a transport out of socket.io-client that no page of ours names: about 0.9 kB gzip of every chat. The library
 * offers no other way than to replace the file.
 */
export const withoutWebTransport: Plugin = {
  name: 'without-webtransport',
  setup(build) {
    build.onLoad({ filter: /[\\/]engine\.io-client[\\/].*[\\/]webtransport\.js$/ }, () => ({
      contents: 'export class WT {}',
      loader: 'js',
    }));
  },
};
