const base = require('../../.dependency-cruiser.cjs');

/**
 * The second pass of dependency-cruiser looks at what is left at run time: zod may not reach a browser,
 * since it alone is four times the widget. Types from schema files are erased before this pass.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-zod-in-browsers',
      comment: 'browser code imports schema files as types only',
      severity: 'error',
      from: { path: '^(shared/(client|ui|media)|widget|integrations/(console|admin|[^/]+/client))/' },
      to: { path: '(^|/)node_modules/zod/', reachable: true },
    },
  ],
  options: { ...base.options, tsPreCompilationDeps: false },
};
