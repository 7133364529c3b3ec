import { bootstrap } from './bootstrap/bootstrap.mjs';

await bootstrap('tools/build/main.ts');
