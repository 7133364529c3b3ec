import type { Plugin } from 'esbuild';

/** Customers are never sent what `evolve-invitations.ts` folds (`view-for.ts`): their build goes without. */
export const leanFold: Plugin = {
  name: 'lean-fold',
  setup(build) {
    build.onLoad({ filter: /[\\/]shared[\\/]protocol[\\/]evolve-invitations\.ts$/ }, () => ({
      contents: 'export const invitationsAfter = () => ({});',
      loader: 'ts',
    }));
  },
};
