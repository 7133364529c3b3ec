import { warning, type AppFiles, type Problem } from './problem.ts';

const READ = /\.(html?|js|json)$/i;
const CODE = /\.(html?|js)$/i;

/** Words and addresses that the vendor's reviewers ask about. Warnings only. */
export function checkWording(files: AppFiles): Problem[] {
  return [...files].flatMap(([file, bytes]) => {
    if (!READ.test(file)) return [];
    const text = new TextDecoder().decode(bytes);
    const problems: Problem[] = [];
    if (/secret|password/i.test(text)) {
      problems.push(warning('secret_word', file, 'The file mentions a secret or a password.'));
    }
    if (CODE.test(file) && /\bhttp:\/\//i.test(text)) {
      problems.push(warning('insecure_address', file, 'The file has an address without https.'));
    }
    return problems;
  });
}
