/** "See my page": what was typed, drawn as a person's page draws it, in this browser. */
import { bothForms, capitalised } from '../../../content/locales/both-forms.ts';
import { languageName } from '../../../content/locales/language-name.ts';
import { fill } from '../../../content/locales/fill.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import { nest } from '../../../content/schema/flat-fields.ts';
import { SignUp } from '../../../content/schema/sign-up.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';
import type { Opened } from './open.ts';
import { readFields } from './photo.ts';
import type { SignUpWords } from './words-fr.ts';

export const startPreview = ({ form, words, locale, vocabulary }: Previewing): void => {
  const button = form.querySelector<HTMLElement>('[data-preview]');
  const page = form.querySelector<HTMLElement>('[data-page]');
  const place = page?.querySelector('div');
  if (!button || !page || !place) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { value } = nest(readFields(form).fields);
    const names = namesOf({ form, locale, known: await vocabulary });
    const signUp = lenient(value);
    const portrait = drawPortrait({ form, signUp, words });
    place.replaceChildren(...portrait, ...drawPage({ signUp, words, locale, names }));
    page.hidden = false;
    page.focus();
  });
  form.addEventListener('input', () => (page.hidden = true));
};

/** What can be read already of a form that is not whole yet, part by part. */
const lenient = (value: Record<string, unknown>): Partial<SignUp> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, schema]) => {
      const { data } = schema.safeParse(value[name]);
      return data === undefined ? [] : [[name, data]];
    }),
  );
const { shape: fields } = SignUp;

/** The picture as it was chosen; one that was received with an earlier try is not here any more. */
const drawPortrait = ({ form, signUp, words }: Portrait): HTMLElement[] => {
  const chosen = form.querySelector<HTMLImageElement>('[data-photo-chosen]');
  if (!chosen || chosen.hidden) return [];
  const figure = make('figure', '', 'portrait');
  const image = document.createElement('img');
  image.src = chosen.src;
  image.alt = chosen.alt;
  const credit = [words.signUp.fields.photo, signUp.photoCredit].filter(Boolean).join(' · ');
  figure.append(image, make('figcaption', credit, 'label'));
  return [figure];
};

const drawPage = ({ signUp, words, locale, names }: Drawing): HTMLElement[] => {
  const { talent } = words;
  const line = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' · ');
  const name = signUp.stageName || line(signUp.firstName, signUp.lastName).replace(' · ', ' ');
  const { playingAgeFrom: from, playingAgeTo: to } = signUp;
  const facts: [string, string][] = [
    [talent.basesLabel, (signUp.bases ?? []).map(names.territory).join(', ')],
    [talent.mobilityLabel, signUp.mobility ? talent.mobility[signUp.mobility] : ''],
    [talent.specialties, (signUp.specialties ?? []).join(', ')],
    [talent.equipment, (signUp.equipment ?? []).join(', ')],
    [
      talent.languages,
      (signUp.languages ?? []).map((code) => languageName(code, locale)).join(', '),
    ],
    ...(signUp.trainings ?? []).map(({ title, place, year }): [string, string] => [
      talent.trainings,
      line(title, place, year),
    ]),
    [talent.showReel, signUp.showReel ?? ''],
    [talent.playingAge, from && to ? fill(talent.playingAgeValue, { from, to }) : ''],
    [talent.voice, signUp.voice ?? ''],
    [talent.agent, signUp.agent ?? ''],
    ...(signUp.links ?? []).map(({ label, url }): [string, string] => [label, url]),
    [talent.email, signUp.isEmailPublic ? (signUp.email ?? '') : ''],
    [talent.phone, signUp.isPhonePublic ? (signUp.phone ?? '') : ''],
  ];
  const roles = (signUp.crafts ?? []).map(({ craft, form, experience }) => [
    make('span', capitalised(names.craft(craft, form))),
    ' ',
    make('small', talent.experience[experience]),
  ]);
  const credits = (signUp.credits ?? []).toSorted((a, b) => b.year.localeCompare(a.year));
  const unread = signUp.pastedCredits ? signUp.pastedCredits.split('\n') : [];
  return [
    make('p', name, 'name'),
    listOf(roles, 'roles'),
    ...(signUp.bio ? signUp.bio.split(/\n\s*\n/).map((text) => make('p', text)) : []),
    factsOf(facts.filter(([, text]) => text !== '')),
    make('h3', talent.filmography),
    ...(credits.length === 0 ? [make('p', talent.filmographyEmpty)] : []),
    listOf(
      credits.map(({ title, year, role, director }) => [
        make('span', year),
        workOf(title, line(role, director && fill(talent.directedBy, { director }))),
      ]),
      'credits filmography',
    ),
    ...(unread.length === 0
      ? []
      : [
          make('h3', words.signUp.page.previewUnread),
          listOf(
            unread.map((text) => [text]),
            'note',
          ),
        ]),
  ];
};

const workOf = (title: string, rest: string): HTMLElement => {
  const work = make('span', '');
  work.append(make('cite', title), ` · ${rest}`);
  return work;
};

const make = (tag: string, text: string, className = ''): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
};

const listOf = (items: (Node | string)[][], className: string): HTMLElement => {
  const list = make('ul', '', className);
  for (const parts of items) {
    const item = document.createElement('li');
    item.append(...parts);
    list.append(item);
  }
  return list;
};

const factsOf = (facts: [string, string][]): HTMLElement => {
  const list = make('dl', '', 'credits stacked');
  for (const [label, text] of facts) {
    const group = document.createElement('div');
    group.append(make('dt', label, 'label'), make('dd', text));
    list.append(group);
  }
  return list;
};

/** Titles in the chosen form from the search's names; where they did not come, as the list says them. */
const namesOf = ({ form, locale, known }: Naming): Names => {
  const said = (list: string, slug: string) =>
    [...(form.querySelector<HTMLSelectElement>(`select[name^="${list}."]`)?.options ?? [])].find(
      ({ value }) => value === slug,
    )?.text ?? slug;
  return {
    territory: (slug) => said('bases', slug),
    craft: (slug, titleForm) => {
      const [, masculine, feminine, english] = known?.crafts.find(([one]) => one === slug) ?? [];
      if (masculine === undefined || feminine === undefined || !english)
        return said('crafts', slug);
      if (locale === 'en') return english;
      const own = { masculine, feminine: feminine || masculine };
      return titleForm === 'both' ? bothForms(own.feminine, own.masculine) : own[titleForm];
    },
  };
};

type Names = {
  craft: (slug: string, form: SignUp['crafts'][number]['form']) => string;
  territory: (slug: string) => string;
};
type Portrait = { form: HTMLFormElement; signUp: Partial<SignUp>; words: SignUpWords };
type Drawing = { signUp: Partial<SignUp>; words: SignUpWords; locale: Locale; names: Names };
type Naming = { form: HTMLFormElement; locale: Locale; known: SearchWords | undefined };
type Previewing = Opened & {
  words: SignUpWords;
  locale: Locale;
  vocabulary: Promise<SearchWords | undefined>;
};
