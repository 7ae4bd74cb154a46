/** The picture of the form: looked at once it is chosen, taken back, sent with the rest and not chosen twice. */
import { photoFields, type FormError } from '../../../content/schema/form-answer.ts';
import { splitFields } from '../form/split-fields.ts';

/** What the form holds. `toCheck`: with a key in place of a picture that is still to be sent. */
export const readFields = (form: HTMLFormElement): Fields => {
  const { fields: all, ...extras } = splitFields(new FormData(form));
  const { [photoFields.file]: chosen, ...fields } = all;
  const file = chosen instanceof File && chosen.size > 0 ? chosen : undefined;
  if (!file) return { ...extras, fields, toCheck: fields, file };
  delete fields['isPhotoRemoved'];
  return { ...extras, fields, toCheck: { ...fields, [photoFields.key]: anyKey }, file };
};

/** What is wrong with the picture before it is sent. */
export const photoErrors = (form: HTMLFormElement): FormError[] => {
  const { file } = readFields(form);
  const isTooLarge = file && file.size > Number(placeOf(form)?.dataset['most']);
  return isTooLarge ? [{ path: [photoFields.file], code: 'signUp.photo.tooLarge' }] : [];
};

/** Shows what is chosen, with a button to take it back. */
export const startPhoto = (form: HTMLFormElement): Photo => {
  const place = placeOf(form);
  const part = <E extends HTMLElement>(selector: string) => place?.querySelector<E>(selector);
  const input = part<HTMLInputElement>('[type="file"]');
  const key = part<HTMLInputElement>('[type="hidden"]');
  const received = part('[data-photo-received]');
  const clear = part<HTMLButtonElement>('[data-photo-clear]');
  const remove = form.querySelector<HTMLElement>('[data-photo-remove]');
  if (!input || !key || !clear) return { received: () => {} };
  const image = document.createElement('img');
  Object.assign(image, {
    className: 'portrait',
    alt: place?.dataset['chosen'] ?? '',
    hidden: true,
  });
  image.dataset['photoChosen'] = '';
  key.after(image);

  const show = () => {
    received?.toggleAttribute('hidden', key.value === '');
    clear.hidden = key.value === '' && !input.files?.length;
    if (remove && !remove.hasAttribute('data-update')) remove.hidden = true;
  };
  const hold = (value: string) => {
    key.value = value;
    input.value = '';
    show();
  };
  input.addEventListener('change', () => {
    image.hidden = true;
    const [file] = input.files ?? [];
    if (file) void draw(file, image);
    show();
  });
  clear.addEventListener('click', () => {
    image.hidden = true;
    hold('');
    input.focus();
    form.dispatchEvent(new Event('input'));
  });
  if (remove && !remove.hasAttribute('data-update'))
    for (const tick of remove.querySelectorAll('input')) tick.checked = false;
  show();
  return { received: hold };
};

/** A picture that this browser cannot show is looked at by the server. */
const draw = async (file: File, image: HTMLImageElement): Promise<void> => {
  const reader = new FileReader();
  reader.readAsDataURL(file);
  await new Promise((resolve) => reader.addEventListener('loadend', resolve, { once: true }));
  image.src = String(reader.result);
  image.hidden = !(await image.decode().then(
    () => true,
    () => false,
  ));
};

const placeOf = (form: HTMLFormElement) => form.querySelector<HTMLElement>('[data-photo]');

const anyKey = '00000000-0000-0000-0000-000000000000';

type Fields = {
  fields: Record<string, FormDataEntryValue>;
  toCheck: Record<string, FormDataEntryValue>;
  trap: FormDataEntryValue;
  code?: FormDataEntryValue;
  file: File | undefined;
};
/** `received`: the server keeps the picture under a key; empty: it does not any more. */
export type Photo = { received: (key: string) => void };
