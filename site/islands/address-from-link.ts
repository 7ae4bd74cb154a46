/** Takes the address of the page to report from the link's fragment into the form, unless something stands there. */
const reported = document.querySelector<HTMLInputElement>(
  '[data-form="notice"] input[name="page"]',
);
const address = location.hash.slice(1);

if (reported?.value === '' && address.startsWith('/')) reported.value = address;
