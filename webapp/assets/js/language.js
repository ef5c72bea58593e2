import { context } from './page.js';

/* A reader who changes the language means it: the addresses without a language will remember. */
for (const link of document.querySelectorAll('a[data-language]')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
    document.cookie = `lang=${link.hreflang}; Path=${context || '/'}; Max-Age=31536000; SameSite=Lax`;
  });
}
