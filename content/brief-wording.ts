/**
 * Wording that would choose people by what the law forbids to choose by (Code du travail, L1132-1 and L1142-1): read
 * in what is asked of people, never in the story. Only requests count: "femme de ménage", "jeune public", "dix ans
 * d'expérience" and "single camera" ask nothing of anybody. What is not found here an editor finds.
 */
import { fold } from './search/fold.ts';
import type { BriefForm } from './schema/brief-form.ts';

export const grounds = [
  'sex',
  'age',
  'origin',
  'appearance',
  'health',
  'family',
  'belief',
  'orientation',
] as const;
export type Ground = (typeof grounds)[number];

/** What would discriminate in a text, the first of each ground, in its words folded. */
export function wordingIn(text: string): { ground: Ground; words: string }[] {
  const folded = fold(text);
  const asked = allowed.reduce((rest, phrase) => rest.replace(phrase, ' … '), folded);
  return grounds.flatMap((ground) => {
    for (const pattern of requests[ground]) {
      const [words] = pattern.exec(asked) ?? [];
      if (words) return [{ ground, words: words.trim() }];
    }
    return [];
  });
}

/** The first field of what is asked of people that would discriminate; roles to be performed are an editor's to judge. */
export function wordingProblem(
  brief: Pick<BriefForm, 'title' | 'english' | AskedList>,
): { path: string[]; code: `brief.wording.${Ground}` } | undefined {
  const asked: [path: string[], text: string][] = [
    [['title'], brief.title],
    [['english', 'title'], brief.english.title],
    ...askedLists.map((name): [string[], string] => [[name], brief[name].join('\n')]),
  ];
  for (const [path, text] of asked)
    for (const line of text.split('\n')) {
      const [found] = wordingIn(line);
      if (found) return { path, code: `brief.wording.${found.ground}` };
    }
  return undefined;
}

/** For the editor: where in any text such words stand, a line each. */
export function wordingToLookAt(brief: BriefForm): string[] {
  const { english } = brief;
  const all: [name: string, text: string][] = [
    ['title', brief.title],
    ['world', brief.world],
    ['tone', brief.tone],
    ['stakes', brief.stakes],
    ['rights', brief.rights],
    ['specification', brief.specification],
    ...Object.entries(english).map(([name, text]): [string, string] => [`english.${name}`, text]),
    ...askedLists.map((name): [string, string] => [name, brief[name].join('\n')]),
  ];
  return all.flatMap(([name, text]) =>
    text
      .split('\n')
      .flatMap((line) =>
        wordingIn(line).map(({ ground, words }) => `${name}: ${words} (${ground})`),
      ),
  );
}

const askedLists = ['specialties', 'equipment', 'certificates'] as const;
type AskedList = (typeof askedLists)[number];

/** Both sexes named together, and words of trades and audiences that only look like a request. */
const allowed = [
  /\b(?:une? )?(?:femmes?|hommes?)(?: ou | et | or | and | )(?:une? )?(?:femmes?|hommes?)\b/g,
  /\b(?:women|woman|men|man)(?: or | and | )(?:women|woman|men|man)\b/g,
  /\b(?:femmes? de (?:menage|chambre)|hommes? (?:grenouille|de main|sandwich)s?)\b/g,
  /\bjeunes? (?:public|spectat\w+|cinema|creation|realisation|compagnie|societe|maison)\b/g,
  /\b(?:plus|moins|minimum|au moins) (?:de )?\d+ ans (?:d (?:experience|anciennete)|de (?:metier|pratique|carriere|permis))/g,
  /\b\d+ (?:a )?\d+ ans d (?:experience|anciennete)/g,
  /\bunder 30 (?:minutes|min|seconds|days|fps)\b/g,
  /\b(?:public|enfants|adolescents|ados|children|kids|audience) (?:de |of |aged )?\d+\D{1,5}\d+ (?:ans|years?)\b/g,
];

const seek = String.raw`\b(?:(?:re)?cherch\w*|souhait\w*|voul\w*|prefer\w*|recrut\w*|besoin|engage\w*|profil|seek\w*|look\w*|want\w*|hir\w*|need\w*)\b(?:\W+\w+){0,3}?\W+`;
const only = String.raw`(?:uniquement|exclusivement|seulement|de preference|plutot|only|preferably|preferred)`;
const person = String.raw`(?:femmes?|hommes?|filles?|garcons?|woman|women|man|men|girls?|boys?|female|male)`;

const requests: Record<Ground, RegExp[]> = {
  sex: [
    new RegExp(String.raw`${seek}${person}\b`),
    new RegExp(String.raw`\b${only}(?: (?:une?|des|a|an))? ${person}\b`),
    new RegExp(String.raw`\b${person} ${only}\b`),
    new RegExp(String.raw`^(?:une? |a )?(?:jeunes? |young )?${person}$`),
    /\bjeunes? (?:femme|homme|fille|garcon)s?\b/,
    /\byoung (?:wo)?m[ae]n\b/,
    /\b(?:de )?sexe (?:feminin|masculin)\b/,
    /\b(?:profil|candidature)s? (?:feminin|masculin)e?s?\b/,
  ],
  age: [
    new RegExp(String.raw`${seek}(?:jeunes?|young)\b`),
    /^(?:jeunes?|young) \w+/,
    /\b(?:moins|plus|pas plus) de [1-7]\d ans\b/,
    /\b[1-7]\d(?: a | et | to | and | )[1-7]\d (?:ans|years? old)\b/,
    /\bage (?:maximum|maximal|max|minimum|limite|souhaite|ideal)\b/,
    /\b(?:max(?:imum)?|ideal) age\b/,
    /\b(?:under|over|below|aged(?: between)?) [1-7]\d\b(?! ?(?:min|sec|fps|hours|days|mm))/,
    /\bno older than\b/,
    /\b(?:jeunes? )diplomes?e?s?\b/,
    /\b(?:senior|retraite)e?s? (?:s abstenir|exclus)\b/,
  ],
  origin: [
    /\bd origine (?!du|de la|des|et)\w+/,
    /\b(?:de )?type (?:europeen|africain|asiatique|maghrebin|arabe|caucasien|mediterraneen|nordique|slave|latino)\w*/,
    /\b(?:de )?nationalite (?:francaise|europeenne|\w+aise|\w+ienne)\b/,
    /\bfrancais\w* (?:de souche|uniquement|d origine)\b/,
    /\b(?:langue maternelle|native speakers?|mother tongue|native (?:english|french))\b/,
    /\b(?:caucasian|ethnicity|french nationals?|eu nationals?)\b/,
    new RegExp(String.raw`\b(?:blanc|blanche|noir|noire|white|black)s? ${only}\b`),
    /\b(?:peau|skin) (?:claire|blanche|noire|colou?r)\b/,
  ],
  appearance: [
    /\b(?:bonne|excellente|belle) presentation (?:exigee|souhaitee|requise|indispensable|physique)\b/,
    /^(?:tres )?(?:bonne|excellente) presentation$/,
    /\bphysique (?:agreable|avantageux|attrayant|elance|soigne)\b/,
    /\b(?:good looking|attractive (?:person|appearance)|nice looking|slim)\b/,
    /\b(?:sans|no|pas de) (?:tatouages?|piercings?|tattoos?|surpoids)\b/,
    /\btaille (?:minimum|minimale|mannequin)\b/,
    new RegExp(
      String.raw`${seek}(?:belles?|beaux?|jolie?s?|minces?|pretty|handsome)\b(?! (?:image|lumiere|travail|projet))`,
    ),
  ],
  health: [
    /\b(?:en )?(?:bonne|parfaite|excellente) sante\b/,
    /\b(?:sans|pas de|aucun) (?:handicap|probleme de sante|maladie|traitement)\w*/,
    /\bnon enceinte\b|\bpas de grossesse\b|\bnot pregnant\b/,
    /\b(?:able bodied|good health|no disabilit\w+|perfect health)\b/,
    /\bpersonnes? valides?\b/,
  ],
  family: [
    /\bcelibataires?\b/,
    /\bsans (?:enfants?|charges? (?:de famille|familiales?)|attaches?)\b/,
    /\bsituation (?:de famille|familiale|matrimoniale)\b/,
    /\b(?:no (?:children|kids)|childless|unmarried|single (?:man|woman|person|people)|without children)\b/,
  ],
  belief: [
    /\b(?:non|pas|jamais) syndique\w*/,
    /\b(?:chretien|catholique|musulman|juif|juive|protestant)\w* (?:pratiquante?|uniquement|exclusivement|de preference)\b/,
    /\b(?:sans religion|laique exige|non (?:pratiquant|voile)\w*|sans voile|sans signe religieux)\b/,
    /\b(?:non union member|no union members|christian only|no muslims?)\b/,
  ],
  orientation: [
    new RegExp(
      String.raw`\b(?:hetero(?:sexuel\w*)?|homosexuel\w*|gays?|lesbiennes?|straight|lesbians?|trans) ${only}\b`,
    ),
    /\borientation sexuelle\b|\bsexual orientation\b/,
  ],
};
