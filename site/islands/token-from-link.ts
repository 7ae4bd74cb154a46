/** Takes the code of a mail's link from the address's fragment, which no server ever sees, into the form. */
const token = /^#([\w-]{43})$/.exec(location.hash)?.[1];
const field = document.querySelector<HTMLInputElement>('form input[name="token"]');
const place = field?.closest<HTMLElement>('.field');

if (token && field && place) {
  field.value = token;
  place.hidden = true;
}
