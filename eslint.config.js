import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { fileName } from './tools/check/file-name.mjs';

const elements = [
  'shared/{ui,client,media}/**/*.ts',
  'integrations/{console,admin}/**/*.ts',
  'integrations/*/client/**/*.ts',
  'widget/**/*.ts',
];
const tests = ['test/**/*.ts'];
const configs = ['*.js', '*.cjs', 'test/jest.config.js', 'test/playwright.config.ts', 'tools/**/*.cjs'];

const houseSyntax = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import the thing from the file that defines it.' },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'No barrels: import the thing from the file that defines it.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
];

const templateSyntax = [
  {
    selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/ style=/]',
    message: 'The content security policy forbids inline styles: use static styles.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/<style/]',
    message: 'The content security policy forbids inline styles: use static styles.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/(^|[^a-z-])((margin|padding|border)-)?(left|right|top|bottom)\\s*:/]',
    message: 'Logical CSS properties only (inline-start, block-end …).',
  },
];

const settingsDoor = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'relay/config.ts is the only reader of the environment.',
};

export default defineConfig(
  globalIgnores(['node_modules', 'dist', '.tsbuild', '.casement', '.cache', 'test-results', 'playwright-report']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { casement: { rules: { 'file-name': fileName } } },
    rules: {
      'casement/file-name': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...houseSyntax],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/array-type': ['error', { default: 'array-simple' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: elements,
    plugins: { ...lit['flat/recommended'].plugins, ...wc['flat/recommended'].plugins },
    rules: {
      ...lit['flat/recommended'].rules,
      ...wc['flat/recommended'].rules,
      ...wc['flat/best-practice'].rules,
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'no-restricted-syntax': ['error', ...houseSyntax, ...templateSyntax],
      'no-restricted-imports': ['error', { paths: ['lit/directives/unsafe-html.js', 'lit/directives/unsafe-svg.js'] }],
    },
  },
  { files: elements, ...a11y.configs.recommended },
  // Lit binds the handlers of a template to the element, and has every lifecycle method.
  { files: elements, rules: { '@typescript-eslint/unbound-method': 'off', 'wc/guard-super-call': 'off' } },
  {
    files: ['relay/**/*.ts', 'integrations/*/server/**/*.ts'],
    ignores: ['relay/config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...houseSyntax, settingsDoor] },
  },
  { files: tests, rules: { 'max-lines-per-function': 'off' } },
  { files: ['tools/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: configs,
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['*.js', '*.cjs', 'test/jest.config.js', 'tools/**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
