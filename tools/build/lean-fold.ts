import type { Plugin } from 'esbuild';

/** What a customer's build goes without: either nothing of it is sent (`view-for.ts`), or it is folded when it comes. */
const leftOut: Readonly<Record<string, string>> = {
  'evolve-arrival': 'export const arrivalAfter = () => {};',
  'evolve-handover': 'export const handoverAfter = () => {};',
  'evolve-people': 'export const peopleAfter = () => ({}); export const withoutParticipant = () => {};',
  'evolve-delivery': 'export const deliveryAfter = (delivery) => delivery;',
  'evolve-recording': 'export const nextRecording = () => ({});',
  'evolve-details': 'export const nextDetails = (details) => details;',
};

export const leanFold: Plugin = {
  name: 'lean-fold',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]shared[\\/]protocol[\\/]evolve-(arrival|handover|people|delivery|recording|details)\.ts$/ },
      ({ path }) => ({
        contents: leftOut[/evolve-\w+/.exec(path)?.[0] ?? ''] ?? '',
        loader: 'js',
      }),
    );
  },
};
