export default { singleQuote: true, printWidth: 120, htmlWhitespaceSensitivity: 'ignore' };
