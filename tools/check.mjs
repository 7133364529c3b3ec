import { bootstrap } from './bootstrap/bootstrap.mjs';

await bootstrap('tools/check/main.ts');
