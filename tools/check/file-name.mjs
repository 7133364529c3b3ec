import { basename } from 'node:path';

const KEBAB_CASE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config))?\.(ts|mjs|cjs|js)$/;
const VAGUE = /^(utils?|helpers?|common|managers?|types|misc|index)\./;

/**
 * ESLint rule: files are kebab-case and named for the one thing they hold.
 * @type {import('eslint').Rule.RuleModule}
 */
export const fileName = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename);
        if (!KEBAB_CASE.test(name)) context.report({ node, message: `Name the file in kebab-case: ${name}.` });
        if (VAGUE.test(name)) context.report({ node, message: `Name the file for the one thing it exports: ${name}.` });
      },
    };
  },
};
