// @ts-check
import { defineConfig } from 'html-validate';

/** Which rules every page keeps: those of HTML, and html-validate's recommendations but for matters of style. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // React writes the form as XML would: HTML reads it the same.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    // Pages are made by programs and read by programs.
    'no-trailing-whitespace': 'off',
    // Titles of articles are the editors' business.
    'long-title': 'off',
    // Days and names begin ids as they are; HTML asks for no letter.
    'valid-id': ['error', { relaxed: true }],
  },
});
