/**
 * Wording that would choose people by what the law forbids to choose by (Code du travail, L1132-1 and L1142-1): read
 * in what is asked of people, never in the story. Only requests count: "femme de ménage", "jeune public", "dix ans
 * d'expérience" and "single camera" ask nothing of anybody, and an apprenticeship has its age by law (L6222-1). What is
 * not found here an editor finds.
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
  const asked = askedIn(text);
  return grounds.flatMap((ground) => {
    for (const pattern of requests[ground]) {
      const [words] = pattern.exec(asked) ?? [];
      if (words) return [{ ground, words: words.trim() }];
    }
    return [];
  });
}

/**
 * What may be said of a person or of the story, in a text in which `wordingIn` finds nothing of the ground: "le portrait
 * d’une monteuse bretonne", "comédienne jeune".
 */
export function doubtsIn(text: string): { ground: Doubt; words: string }[] {
  const asked = askedIn(text);
  const found = new Set(wordingIn(text).map(({ ground }) => ground));
  return (Object.keys(doubts) as Doubt[]).flatMap((ground) => {
    const [words] = (!found.has(ground) && doubts[ground].exec(asked)) || [];
    return words ? [{ ground, words: words.trim() }] : [];
  });
}

function askedIn(text: string): string {
  const folded = fold(text.replace(/\p{Cf}/gu, ''));
  return allowed.reduce((rest, phrase) => rest.replace(phrase, ' … '), folded);
}

/** The first field of what is asked of people that would discriminate; roles to be performed are an editor's to judge. */
export function wordingProblems(
  brief: Pick<BriefForm, 'title' | 'english' | AskedList>,
): { path: string[]; code: `brief.wording.${Ground}` }[] {
  const asked: [path: string[], text: string][] = [
    [['title'], brief.title],
    [['english', 'title'], brief.english.title],
    ...askedLists.map((name): [string[], string] => [[name], brief[name].join('\n')]),
  ];
  return asked.flatMap(([path, text]) => {
    const [found] = text.split('\n').flatMap(wordingIn);
    return found ? [{ path, code: `brief.wording.${found.ground}` as const }] : [];
  });
}

/** What is asked of people, a line each. */
export const askedLists = ['specialties', 'equipment', 'certificates'] as const;
type AskedList = (typeof askedLists)[number];

/** Both sexes named together, and words of trades and audiences that only look like a request. */
const allowed = [
  /\b(?:h f|f h|m f|f m)(?: x)?\b/g,
  /\b(?:une? )?(?:femmes?|hommes?)(?: ou | et | or | and | )(?:une? )?(?:femmes?|hommes?)\b/g,
  /\b(?:women|woman|men|man)(?: or | and | )(?:women|woman|men|man)\b/g,
  /\b(?:femmes? de (?:menage|chambre)|hommes? (?:grenouille|de main|sandwich)s?)\b/g,
  /\bjeunes? (?:publics?|spectat\w+|cinema|creation|realisation|compagnie|societe|maison|talents?|auteurs?)\b/g,
  /\byoung (?:adults?|audiences?|talents?)\b/g,
  /^(?:une? |an? )?(?:jeunes?|young) (?=.* (?:cherche|recherche|seeks?)\b)/g,
  /\bjeunes? premi(?:er|ere)s?\b/g,
  /\broles? (?:de |d )?(?:une? |la |le )?jeunes? (?:fille|femme|homme|garcon)s?\b/g,
  /\b(?:plus|moins|minimum|maximum|au moins) (?:de )?\d+ ans (?:d (?:experience|anciennete)|de (?:metier|pratique|carriere|permis))/g,
  /\b\d+ (?:a )?\d+ ans d (?:experience|anciennete)/g,
  /\b(?:public|enfants|adolescents|ados|children|kids|audience) (?:de |of |aged )?\d+\D{1,5}\d+ (?:ans|years?)\b/g,
  /\b(?:apprenti\w*|apprentissage|professionnalisation|contrat pro|alternan\w+)\b.*?\b\d+ ans\b/g,
];

const seek = String.raw`\b(?:(?:re)?cherch\w*|souhait\w*|voul\w*|prefer\w*|recrut\w*|besoin|engage\w*|profil|seek\w*|look\w*|want\w*|hir\w*|need\w*)\b(?:\W+\w+){0,3}?\W+`;
const only = String.raw`(?:uniquement|exclusivement|seulement|de preference|plutot|only|preferably|preferred)`;
const wished = String.raw`(?:souhaite|exige|requis|recherche|demande|wanted|needed|required|preferred)\w*`;
const person = String.raw`(?:femmes?|hommes?|filles?|garcons?|woman|women|man|men|girls?|boys?|female|male)`;
const people = String.raw`(?:candidate?s?|personnes?|collaborat\w+|people|candidates?|person)`;
/** Whoever makes a film. Who translates has a language where others would have an origin, and is not here. */
const trade = String.raw`(?:(?:(?:premier|premiere|second|seconde|\d) )?(?:(?:assistant|chef|cheffe|adjoint)e?s? )*(?:perchiste|scenariste|machiniste|accessoiriste|graphiste|infographiste|documentaliste|truquiste|journaliste|photographe|pilote|scripte?|stagiaire|secretaire|assistante?|(?:ingenieur|auteur)e?|autrice|(?:technic|electric)ienn?e?|(?:cost)umiere?|(?:mont|cadr|regiss|habill|maquill|coiff|etalonn|mix|bruit|cascad|chauff|sonoris|storyboard|rip)(?:eur|euse)|(?:realisa|opera|decora|composi|produc|direc|anima|dessina|administra|redac|sonorisa)t(?:eur|rice))s?(?: (?:du|de|de la|d) (?:son|photographie|production|plateau|casting|drone)| (?:son|image|plateau|lumiere|video))*)`;
/** Whose part may have an age and an origin: an editor judges. */
const performer = String.raw`(?:(?:comedien|musicien)(?:ne)?|act(?:eur|rice)|figurante?|(?:dans|chant)eu(?:r|se)|doublure|silhouette)s?`;
/** Of a place or a people, agreeing with whoever is meant; two of them ("français anglais") are languages. */
const origin = String.raw`(?:(?:breton|parisien|alsacien|francilien|europeen|algerien|tunisien|ivoirien|canadien|italien|ukrainien|syrien|iranien|israelien|coreen|vietnamien|indien|bresilien|haitien|guadeloupeen)(?:ne)?|(?:africain|americain|marocain|mexicain|toulousain|occitan|normand|picard|savoyard|auvergnat|provencal|maghrebin|allemand|espagnol|argentin)e?|(?:antill|lyonn|marseill|bordel|nant|renn|martiniqu|guyan|reunionn|franc|angl|irland|portug|polon|senegal|cameroun|congol|liban|japon|pakistan)aise?|(?:lill|strasbourg|quebec|chin)oise?|asiatique|arabe|corse|basque|creole|belge|suisse|britannique|russe|roumaine?|malienn?e?|turc|turque|grecque)s?\b(?! (?:et |ou )?(?:anglais|francais|espagnol|allemand|italien|arabe|breton|bilingue|langue|lsf)\b)`;
/** Nothing before them but an article, and nobody who seeks after them: these words are the demand itself. */
const sought = String.raw`^(?:une? |des |deux )?(?!.*\b(?:re)?cherche\b)${trade}(?: (?:ou|et) (?:une? )?${trade})?`;
const tradeInEnglish = String.raw`(?:editor|director|writer|screenwriter|producer|recordist|mixer|operator|cinematographer|gaffer|grip|designer|artist|assistant|composer|animator|technician)s?`;

/** What a story, a picture or a firm is, and no person: "archives de moins de 70 ans". */
const thing = String.raw`(?:archives?|films?|oeuvres?|images?|series?|documentaires?|(?:co)?productions?|societe|entreprise|maison|musiques?|percussions?|decors?|costumes?|versions?|langues?|experience|materiel|depuis|sur|les|des|aux)`;

const requests: Record<Ground, RegExp[]> = {
  sex: [
    new RegExp(String.raw`${seek}${person}\b`),
    new RegExp(String.raw`\b${only}(?: (?:une?|des|a|an))? ${person}\b`),
    new RegExp(String.raw`\b(?:${person}|[hf]) ${only}\b`),
    new RegExp(String.raw`\b(?:${person} |(?:fe)?male (?:\w+ ){1,2}?)${wished}\b`),
    new RegExp(String.raw`\b(?:reserve\w* (?:aux?|a des)|reserved for) ${person}\b`),
    new RegExp(String.raw`^(?:une? |a )?(?:jeunes? |young )?${person}$`),
    /(?<!\b(?:sur|avec|la|les|des|cette|deux|trois) (?:une? |des |de |deux )?)\bjeunes? (?:femme|homme|fille|garcon)s?\b/,
    /\byoung (?:wo)?m[ae]n\b/,
    /\b(?:de )?sexe (?:feminin|masculin)\b/,
    /\b(?:profil|candidature)s? (?:feminin|masculin)e?s?\b/,
    new RegExp(String.raw`\b(?:femmes?|hommes?) s abstenir\b`),
  ],
  age: [
    new RegExp(String.raw`${seek}(?:jeunes?|young)\b`),
    new RegExp(String.raw`\b${people} jeunes?\b`),
    /^(?:jeunes?|young) \w+/,
    new RegExp(String.raw`^(?:une? |des |deux )jeunes? ${trade}\b`),
    new RegExp(String.raw`^an? young (?:\w+ )?${tradeInEnglish}\b`),
    new RegExp(String.raw`${sought}(?: ${origin})?(?: (?:\w+ )?et)? jeunes?\b`),
    new RegExp(
      String.raw`(?<!\b${thing} (?:de )?)\b(?:moins de (?:19|[2-7]\d)|(?:pas )?plus de [2-7]\d) ans\b`,
    ),
    /\b(?:reserve\w*|ouvert\w*) aux (?:moins de \d+|plus de [2-7]\d) ans\b/,
    /\b[1-7]\d(?: a | et | to | and | )(?:1[89]|[2-7]\d) (?:ans|years? old)\b/,
    /\b[2-7]\d ans max(?:i|imum)?\b(?! d )/,
    /\bmax(?:i|imum)? [2-7]\d (?:ans|years? old)\b/,
    /\bage (?:maximum|maximal|max|minimum|limite|souhaite|ideal|[2-7]\d)\b/,
    /\b(?:max(?:imum)?|ideal) age\b/,
    /\b(?:under|over|below|younger than|older than) (?:the age of )?[1-7]\d(?:s\b| years? (?:old|of age)\b|(?: only)?$)/,
    /\baged (?:between )?[1-7]\d\b/,
    /\bno older than\b/,
    /\b(?:jeunes? )diplomes?e?s?\b|\b(?:recent|young) graduates?\b|\bdigital natives?\b/,
    /\b(?:senior|retraite|jeune)e?s? (?:s abstenir|exclus)\b|\b(?:pas de|no) (?:seniors?|retraites?)\b/,
  ],
  origin: [
    new RegExp(String.raw`${sought} (?:jeunes? (?:et )?)?${origin}`),
    new RegExp(
      String.raw`(?<!\b${thing} )\bd origine (?:etrangere|europeen|africain|asiatique|maghrebin|arabe|latino|antillais|francais|\w+(?:aise?|ienne?)\b)\w*`,
    ),
    /(?<!\b(?:musiques?|percussions?|decors?|costumes?|paysages?|cuisine|danse) (?:de )?)\btype (?:europeen|africain|asiatique|maghrebin|arabe|caucasien|mediterraneen|nordique|slave|latino)\w*(?! de\b)/,
    new RegExp(
      String.raw`(?<!\b${thing} (?:de )?)\bnationalite (?:francaise|europeenne|\w+aise|\w+ienne)\b`,
    ),
    /\bfrancais\w* (?:de souche|uniquement|d origine|de naissance)\b/,
    /\b(?:europeen|ressortissant)\w* (?:\w+ )?(?:uniquement|exclusivement|seulement)\b/,
    /\b(?:langue maternelle(?! indifferente)|native speakers?|mother tongue|native (?:english|french))\b/,
    /\b(?:anglais|francais|allemand|espagnol|italien|arabe|portugais|chinois|japonais|russe)e?s? nati(?:f|ve)s?\b/,
    /\b(?:caucasian|ethnicity|french nationals?|eu nationals?|citizens? only|no foreigners?|white (?:males?|females?|wom[ae]n|m[ae]n))\b/,
    /\bpas d etrang(?:er|ere)s?\b|\b(?:etrang(?:er|ere)s?|personnes? de couleur) s abstenir\b/,
    new RegExp(String.raw`\b${people} (?:blanc|blanche|noir|noire|white|black)s?\b`),
    /(?<!\b(?:maquillage|eclairage|etalonnage|lumiere|coiffure)s? (?:de |sur |pour )?(?:la )?)\b(?:peau (?:claire|blanche|noire)|skin colou?r)\b(?! (?:grading|correction|match))/,
  ],
  appearance: [
    /\b(?:bonne|excellente|belle) presentation (?:exigee|souhaitee|requise|indispensable|physique)\b/,
    /^(?:tres )?(?:bonne|excellente) presentation$/,
    /\bpresentation (?:soignee|impeccable|irreprochable)\b/,
    /\bphysique (?:agreable|avantageux|attrayant|elance|soigne)\b|\bbelle plastique\b/,
    /\bsilhouette (?:mince|fine|elancee)\b|\b(?:grande?|belle|jolie) et mince\b/,
    /\b(?:good looking|attractive (?:person|appearance)|nice looking|must be (?:attractive|pretty|beautiful|handsome|slim)|slim (?:build|figure|person))\b/,
    /\b(?:sans|no|pas de) (?:tatouages?|piercings?|tattoos?|surpoids)\b/,
    /\btaille (?:minimum|minimale|mannequin)\b/,
    /\b(?:femmes?|filles?|hommes?|hotesses?|assistantes?|personnes?) (?:blonde?s?|brune?s?|rousses?|roux)\b/,
    new RegExp(
      String.raw`${seek}(?:belles?|beaux?|jolie?s?|minces?|pretty|handsome)\b(?! (?:image|lumiere|travail|projet))`,
    ),
  ],
  health: [
    /\b(?:en )?(?:bonne|parfaite|excellente) sante\b/,
    /\b(?:sans|pas de|aucun) (?:handicap|probleme de sante|maladie|traitement)\w*/,
    /\bnon enceinte\b|\bpas de grossesse\b|\bnot pregnant\b/,
    /\b(?:pas de|sans|no) (?:femmes? enceintes?|pregnant)\b|\b(?:enceintes?|handicap\w*) s abstenir\b/,
    /\b(?:able bodied|good health|no disabilit\w+|perfect health)\b/,
    /\bpersonnes? valides?\b/,
  ],
  family: [
    /\bcelibataires?\b/,
    /\bsans (?:enfants?|charges? (?:de famille|familiales?)|attaches?(?! (?:de|d|pour|rapides?)\b))\b/,
    /\b(?:pas de|sans) (?:meres?|peres?) de famille\b|\b(?:mariee?s?|parents?) s abstenir\b/,
    /\bsituation (?:de famille|familiale|matrimoniale)\b/,
    /\b(?:no (?:children|kids)|childless|unmarried|single (?:man|woman|person|people)|without children)\b/,
  ],
  belief: [
    /\b(?:non|pas|jamais) syndique\w*|\bpas de syndicalistes?\b|\bsyndique\w* s abstenir\b/,
    /\b(?:chretien|catholique|musulman|juif|juive|protestant)\w* (?:pratiquante?|uniquement|exclusivement|de preference)\b/,
    /\b(?:sans religion|laique exige|non (?:pratiquant|voile)\w*|(?:sans|pas de) voile|sans signe religieux)\b/,
    /\b(?:non union member|no union members|christian only|no muslims?)\b/,
  ],
  orientation: [
    new RegExp(
      String.raw`\b(?:hetero(?:sexuel\w*)?|homosexuel\w*|gays?|lesbiennes?|straight|lesbians?|trans) ${only}\b`,
    ),
    /\borientation sexuelle\b|\bsexual orientation\b/,
  ],
};

const doubts = {
  age: new RegExp(
    String.raw`\bjeunes? (?:${trade}|${performer})\b|\b(?:${trade}|${performer})(?: ${origin})?(?: (?:\w+ )?et)? jeunes?\b`,
  ),
  origin: new RegExp(
    String.raw`\b(?:${trade}|${performer}) (?:(?:jeunes? )?(?:\w+ )?et )?${origin}`,
  ),
} satisfies Partial<Record<Ground, RegExp>>;
type Doubt = keyof typeof doubts;
