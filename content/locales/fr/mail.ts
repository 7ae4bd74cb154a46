import { answerFr } from './answer.ts';
import { briefFr } from './brief.ts';
import { signUpFr } from './sign-up.ts';

/**
 * Texts of mails. French: the reference. `{name}` is replaced by `fill`.
 * In one file because whoever words a mail wants the others beside it.
 */
export const mailFr = {
  releaseFailed: {
    subject: 'Générique : une mise en ligne a échoué',
    body: 'Une mise en ligne a échoué. Elle est tentée de nouveau d’elle-même ; ce courriel ne part qu’une fois. Le détail est dans le CMS : {cms}',
  },
  releaseDiffers: {
    subject: 'Générique : écart constaté par la mise en ligne complète',
    body: 'Toutes les pages ont été refaites et certaines différaient de ce qui était en ligne. Elles sont corrigées ; l’écart est un défaut du programme, à signaler à qui le maintient. Le détail est dans le CMS : {cms}',
  },
  hello: 'Bonjour {name},',
  helloUnknown: 'Bonjour,',
  code: 'Si la page demande un code, collez celui-ci : {code}',
  /** A day with its hour. */
  parisTime: '{at} (heure de Paris)',
  signature: 'Générique · {siteUrl}',
  contactMessage: {
    subject: 'Message de {name} · {purpose}',
    lead: 'Quelqu’un vous écrit par votre page de Générique.',
    sender: 'De la part de : {sender}',
    name: 'Nom : {name}',
    purpose: 'Objet : {purpose}',
    phone: 'Téléphone, pour un rappel : {phone}',
    reply:
      'Pour répondre, répondez à ce courriel. Votre réponse va directement à {name}, qui verra alors votre adresse.',
    stop: 'Ne plus recevoir de messages de cette personne (elle n’en est pas avertie) :',
    report: 'Signaler ce message à l’équipe de Générique :',
    why: 'Vous recevez ce courriel parce que votre page {page} permet que l’on vous écrive. Votre adresse n’a pas été donnée.',
  },
  contactConfirm: {
    subject: 'Confirmez votre message à {talent}',
    lead: 'Votre adresse a été donnée sur Générique pour écrire à {talent} ({page}).',
    confirm: 'Si ce message est de vous, confirmez-le et il sera transmis :',
    until: 'Ce lien vaut sept jours, jusqu’au {until}. Sans confirmation, le message est effacé.',
    otherwise: 'Si ce n’est pas vous, ne faites rien : le message ne sera pas transmis.',
  },
  shortlistConfirm: {
    subject: 'Confirmez votre message à votre sélection',
    lead: 'Votre adresse a été donnée sur Générique ({page}) pour écrire à plusieurs personnes d’un coup. Nombre de personnes : {title}.',
    confirm: 'Si ce message est de vous, confirmez-le et il sera transmis à chacune, séparément :',
    until: 'Ce lien vaut sept jours, jusqu’au {until}. Sans confirmation, le message est effacé.',
    otherwise: 'Si ce n’est pas vous, ne faites rien : le message ne sera pas transmis.',
  },
  questionConfirm: {
    subject: 'Confirmez votre question',
    lead: 'Votre adresse a été donnée sur Générique pour poser une question sur « {title} » ({page}).',
    confirm: 'Si cette question est de vous, confirmez-la et la rédaction la lira :',
    until: 'Ce lien vaut sept jours, jusqu’au {until}. Sans confirmation, la question est effacée.',
    otherwise: 'Si ce n’est pas vous, ne faites rien : la question ne sera pas lue.',
  },
  commentConfirm: {
    subject: 'Confirmez votre commentaire',
    lead: 'Votre adresse a été donnée sur Générique pour commenter « {title} » ({page}).',
    confirm: 'Si ce commentaire est de vous, confirmez-le et la rédaction le lira :',
    until:
      'Ce lien vaut sept jours, jusqu’au {until}. Sans confirmation, le commentaire est effacé.',
    otherwise: 'Si ce n’est pas vous, ne faites rien : le commentaire ne sera pas lu.',
  },
  feedbackConfirm: {
    subject: 'Confirmez votre avis',
    lead: 'Votre adresse a été donnée sur Générique pour donner un avis sur l’outil ({page}).',
    confirm: 'Si cet avis est de vous, confirmez-le et l’équipe le lira :',
    until: 'Ce lien vaut sept jours, jusqu’au {until}. Sans confirmation, l’avis est effacé.',
    otherwise: 'Si ce n’est pas vous, ne faites rien : l’avis ne sera pas lu.',
  },
  pageLink: {
    subject: 'Le lien pour votre page',
    lead: 'Vous avez demandé à gérer votre page sur Générique.',
    change: 'Modifier ce que dit la page « {name} » :',
    link: 'Disponibilités, messages, cacher ou faire revenir la page « {name} » :',
    until:
      'Les deux liens d’une page sont le même droit : il vaut 30 minutes, jusqu’au {until}, et sert une fois.',
    otherwise: 'Si vous n’avez rien demandé, ne faites rien : votre page reste comme elle est.',
  },
  pageChanged: {
    subject: 'Votre page : ce qui a été fait',
    lead: 'Vous avez décidé de votre page sur Générique. Voici ce qui a été fait aussitôt :',
    show: 'Votre page est confirmée à la date du jour et visible : {page}',
    hide: 'Votre page est cachée. Elle est gardée telle quelle, vérifications comprises ; sans nouvelle de vous, elle est effacée après le {eraseOn}.',
    disputed:
      'Votre page reste cachée : vous nous avez demandé de la cacher le temps de régler un désaccord. La rédaction clôt cette demande avec vous ; vous pourrez ensuite faire revenir la page.',
    available: 'Disponible du {from} au {until}.',
    noAvailability: 'Aucune disponibilité n’est affichée.',
    contactFrom: 'Qui peut vous écrire : {kinds}.',
    contactClosed: 'Personne ne peut plus vous écrire par votre page.',
    projectsOn:
      'Nous vous écrivons quand un projet correspond à votre page : un courriel par jour au plus.',
    projectsOff: 'Nous ne vous écrivons plus quand un projet correspond à votre page.',
    again: 'Pour changer d’avis, ou si ce n’était pas vous, demandez un nouveau lien : {page}',
  },
  reconfirm: {
    subject: 'Garder votre page sur Générique ?',
    reminder: 'Rappel : garder votre page sur Générique ?',
    lead: 'Votre dernier signe au sujet de votre page date du {day}. Une page que personne ne confirme finit par dire faux : voulez-vous y figurer encore ?',
    hidden: 'Elle est cachée en ce moment ; ce lien la ferait revenir.',
    link: 'Oui, un bouton suffit :',
    change: 'Pour dire vos disponibilités ou cacher la page : {page}',
    otherwise:
      'Sans réponse, la page est cachée après le {hideOn}, puis effacée après le {eraseOn}. Ouvrir ce courriel ne compte pas comme une réponse.',
  },
  pageHidden: {
    subject: 'Votre page sur Générique est cachée',
    lead: 'Nous vous avons écrit trois fois sans réponse : votre page a quitté le site. Rien n’en est perdu, vérifications comprises.',
    link: 'Un bouton la fait revenir :',
    otherwise: 'Sans nouvelle de vous, elle est effacée après le {eraseOn}.',
  },
  noticeConfirm: {
    subject: 'Confirmez votre signalement',
    lead: 'Votre adresse a été donnée sur Générique pour signaler une page ({page}).',
    confirm: 'Si ce signalement est de vous, confirmez-le et l’équipe le traitera :',
    until:
      'Ce lien vaut sept jours, jusqu’au {until}. Sans confirmation, le signalement est effacé.',
    otherwise: 'Si ce n’est pas vous, ne faites rien : le signalement ne sera pas lu.',
  },
  notice: {
    about: 'Page : {page}',
    kind: 'Signalé : {kind}',
    reference: 'Référence : {reference}',
    place: 'Où :',
    received: {
      subject: 'Votre signalement est reçu',
      lead: 'Votre signalement est dans la file de l’équipe ; les contenus illicites passent d’abord. S’il concerne quelqu’un, cette personne est entendue sans savoir qui a signalé. La décision et ses motifs vous arriveront par courriel.',
      wrote: 'Vous aviez écrit :',
    },
    question: {
      subject: 'Une question sur ce que dit Générique',
      lead: 'Quelqu’un a signalé ce contenu qui vous concerne. Rien n’a changé, et rien n’est décidé. Avant de décider, nous voulons vous entendre :',
      answer: 'Répondez par ce lien, de préférence avant le {until} :',
      late: 'Sans réponse à cette date, nous décidons avec ce que nous avons. Le lien vaut tant que rien n’est décidé, et vous pourrez contester.',
    },
    decided: {
      subject: {
        upheld: 'Signalement : jugé fondé',
        partly: 'Signalement : jugé fondé en partie',
        rejected: 'Signalement : jugé non fondé',
      },
      reporter: 'L’équipe a décidé de votre signalement.',
      concerned: 'L’équipe a décidé d’un signalement qui vous concerne.',
      reasons: 'Les motifs :',
      people: 'Cette décision est prise par une personne, sans traitement automatique.',
      contest: 'Pour la contester, une fois, avant le {until} ; quelqu’un d’autre la reverra :',
      court: 'Contester ici n’empêche pas de saisir un tribunal.',
    },
    closed: {
      subject: {
        confirmed: 'Signalement : la décision est confirmée',
        reversed: 'Signalement : la décision est révisée',
      },
      lead: 'La décision sur ce signalement avait été contestée. Une autre personne de l’équipe a relu le dossier.',
      reasons: 'Les motifs :',
      end: 'Cette décision est la dernière ici. Un tribunal peut toujours être saisi.',
    },
  },
  signUpConfirm: signUpFr.mail.confirm,
  briefConfirm: briefFr.mails.confirm,
  proposeConfirm: answerFr.mails.confirm,
  addressConfirm: {
    subject: 'Confirmez votre nouvelle adresse',
    lead: 'Cette adresse a été donnée sur Générique pour une page de l’annuaire.',
    link: 'Si c’est la vôtre, confirmez-la, et nos courriels comme les messages de votre page y arriveront :',
    until:
      'Ce lien vaut sept jours, jusqu’au {until}. Sans confirmation, l’ancienne adresse reste.',
    otherwise: 'Si ce n’est pas vous, ne faites rien : rien n’arrivera ici.',
  },
  fillLink: {
    subject: 'Votre inscription sur Générique, à compléter',
    lead: '{by} a préparé avec vous une inscription à l’annuaire des gens qui font les films. Rien n’en est publié.',
    someone: 'Une personne de la rédaction ou d’une commission du film',
    link: 'Ouvrez le formulaire rempli, corrigez-le, choisissez ce que vous acceptez et envoyez-le :',
    until: 'Le lien sert une fois, jusqu’au {until}. Sans envoi de votre part, tout est effacé.',
    otherwise: 'Si vous n’avez rien demandé, ne faites rien : rien ne paraîtra.',
  },
  commentDecided: {
    question: {
      accepted: 'Votre question est publiée',
      answered: 'La rédaction a répondu à votre question',
      refused: 'Votre question n’est pas publiée',
    },
    comment: {
      accepted: 'Votre commentaire est publié',
      answered: 'La rédaction a répondu à votre commentaire',
      refused: 'Votre commentaire n’est pas publié',
    },
    about: 'Vous aviez écrit à propos de « {title} » :',
    page: 'La page, où cela paraît dans les minutes qui viennent : {page}',
    reply: 'La réponse de la rédaction ({author}) :',
    answeredBy: 'La réponse est dans ce texte : {page}',
    willTell: 'Un courriel vous préviendra quand la rédaction aura répondu.',
    reason: 'La raison :',
    contest:
      'Pour contester cette décision, écrivez à {contact} en donnant cette référence : {reference}. Votre texte est gardé douze mois pour cela, puis effacé.',
    withdraw:
      'Pour le faire retirer, écrivez à {contact} en donnant cette référence : {reference}.',
  },
  rightsLink: {
    subject: 'Vos données sur Générique',
    lead: 'Vous avez demandé, sur la page « Mes données » : {right}.',
    nothing:
      'Nous ne gardons rien à cette adresse. Si vous nous en avez donné une autre, recommencez avec elle : {page}',
    notListed:
      'Aucune page n’est liée à cette adresse : il n’y a rien à changer ici. Vous pouvez demander une copie de ce que nous gardons, ou son effacement : {page}',
    page: 'Pour la page de {name}, suivez ce lien et pressez son bouton :',
    rest: 'Suivez ce lien et pressez son bouton :',
    until: 'Il sert une seule fois, jusqu’au {until}.',
    otherwise: 'Si ce n’est pas vous, ne faites rien : rien ne change.',
  },
  requestsDue: {
    subject: 'Générique : demandes de droits à traiter',
    body: 'Ces demandes attendent une réponse ; la loi donne un mois. Le registre est dans le CMS : {cms}',
    line: '{kind}, reçue le {received}, réponse due le {due}',
  },
  review: {
    accepted: {
      subject: 'Votre page est en ligne',
      lead: 'La rédaction a relu votre inscription. Votre page paraît dans les minutes qui viennent : {page}',
    },
    updated: {
      subject: 'Votre page est modifiée',
      lead: 'La rédaction a relu votre modification. Elle paraît dans les minutes qui viennent : {page}',
    },
    /** An update of a page that is hidden. */
    updatedHidden: {
      subject: 'Votre modification est enregistrée',
      lead: 'La rédaction a relu votre modification. Votre page reste cachée ; vous pouvez la faire revenir ici : {page}',
    },
    leftOut: 'Ceci n’a pas été repris :',
    leftOutLine: '{field} : {what}',
    why: 'Raison : {reason}',
    mend: 'Pour corriger, demandez un lien de modification : {form} Pour contester, écrivez à {contact} en donnant cette référence : {reference}.',
    refused: {
      subject: 'Votre inscription n’est pas publiée',
      lead: 'La rédaction a relu votre inscription et ne la publie pas. La raison :',
      back: 'Vous pouvez envoyer une inscription corrigée : {form} Pour contester cette décision, écrivez à {contact} en donnant cette référence : {reference}.',
    },
    updateRefused: {
      subject: 'Votre modification n’est pas publiée',
      lead: 'La rédaction a relu votre modification et ne la publie pas ; votre page reste comme elle était. La raison :',
      back: 'Vous pouvez envoyer une modification corrigée : {form} Pour contester cette décision, écrivez à {contact} en donnant cette référence : {reference}.',
    },
    question: {
      subject: 'Une question sur ce que vous avez envoyé',
      lead: 'Avant de publier, la rédaction vous demande :',
      link: 'Répondez par ce lien, avant le {until} :',
      answer:
        'Ou écrivez à {contact}, en gardant cette référence : {reference}. Votre demande attend votre réponse.',
    },
  },
  peopleList: {
    subject: '{title} · liste du {day}',
    lead: '{signature} vous propose ces personnes, en réponse à votre demande du {day} :',
    asked: 'Votre demande :',
    people: {
      one: '{n} personne, dont la page est publique :',
      other: '{n} personnes, dans l’ordre proposé ; leurs pages sont publiques :',
    },
    note: 'Note : {note}',
    page: 'Sa page, d’où lui écrire : {page}',
    reply: 'Pour répondre à {signature}, répondez à ce courriel.',
    shows:
      'Cette liste vous arrive par votre projet : {signature} ne connaît votre adresse que si vous répondez.',
  },
  letter: {
    lead: '{signature} vous écrit :',
    reply: 'Répondez à ce courriel : {signature} le recevra, et verra votre adresse.',
    why: 'Vous recevez cette lettre parce que vous l’avez accepté. {signature} n’a pas votre adresse.',
    stop: 'Ne plus recevoir de lettres d’une commission du film :',
  },
  problem: {
    withdrawn: 'La personne ne veut plus de ces courriels.',
    noProject: 'Aucun de ces projets n’est encore ouvert, ou ne correspond encore à la page.',
    blocked: 'La personne ne veut plus de messages de cet expéditeur.',
    closed: 'La page n’est plus publiée, ou ne reçoit plus de messages de ce genre d’expéditeur.',
    erased: 'La demande a été effacée.',
    answered: 'La personne a répondu avant le départ du courriel.',
    undecided: 'La décision a changé avant le départ du courriel.',
    expired: 'Le délai de confirmation est passé.',
    wrongAddress: 'Le destinataire n’est pas une adresse électronique seule.',
    unreadable: 'Ce courriel n’a pas de contenu.',
    refused: 'Refusé pour de bon par le serveur de courriel ({answer}).',
    triedOften: 'Abandonné après {n} essais ({answer}).',
    willRetry: 'N’est pas parti ({answer}) ; un autre essai est prévu.',
  },
};
