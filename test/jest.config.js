const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: false },
        },
      },
    ],
  },
};

const project = (name) => ({ ...base, displayName: name, testMatch: [`<rootDir>/${name}/**/*.test.ts`] });

export default {
  projects: [project('unit'), project('contract'), project('integration')],
  testTimeout: 60_000,
  cacheDirectory: '.cache/jest',
};
