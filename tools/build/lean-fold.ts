import type { Plugin } from 'esbuild';

/** Customers are never sent what these files fold (`view-for.ts`): their build goes without. */
const leftOut: Readonly<Record<string, string>> = {
  'evolve-invitations': 'export const invitationsAfter = () => ({});',
  'evolve-delivery': 'export const deliveryAfter = (delivery) => delivery;',
};

export const leanFold: Plugin = {
  name: 'lean-fold',
  setup(build) {
    build.onLoad({ filter: /[\\/]shared[\\/]protocol[\\/]evolve-(invitations|delivery)\.ts$/ }, ({ path }) => ({
      contents: leftOut[/evolve-\w+/.exec(path)?.[0] ?? ''] ?? '',
      loader: 'js',
    }));
  },
};
