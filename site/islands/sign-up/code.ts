/** Takes the code of a tour from the link's fragment (`#code=…`), which no server sees. */
export const takeCode = (form: HTMLFormElement): void => {
  const field = form.elements.namedItem('code');
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (code && field instanceof HTMLInputElement && field.value === '') field.value = code;
};
