import type { Pack } from "../rule.js";

/** The French rules. */
export const fr: Pack = {
  language: "fr",
  rules: [
    {
      id: "fr/advertisement/label", kind: "chrome", category: "advertisement", place: "line", weight: 5,
      phrases: [
        "(publicité|publicités|la suite après (la|cette) (publicité|annonce)|suite de l'article après (la|cette) (publicité|annonce)|l'article continue après (la|cette) publicité|l'article se poursuit après (la|cette) publicité|votre article continue après la publicité|après la publicité|espace publicitaire|contenu sponsorisé|contenu commandité|contenu publicitaire|contenu partenaire|article sponsorisé|publi rédactionnel|publireportage|publicité publicité|fin de la publicité|liens sponsorisés)",
        "(passer|fermer|masquer|ignorer|signaler) (la|cette) (publicité|annonce)", "la suite (de (votre|l'article|notre article))? (après|sous) (la|cette) (publicité|pub|annonce)", "(contenu|article)? (proposé|sponsorisé|présenté|offert) par (notre|nos) (partenaire|partenaires|annonceurs)", "pourquoi (vois je|je vois) cette (publicité|annonce)",
      ],
      cuts: ["Publicité", "— PUBLICITÉ —", "La suite après la publicité", "Passer la publicité", "Contenu sponsorisé"],
      keeps: ["Publicité mensongère", "La publicité fait vendre.", "La suite après la pause", "Après la publicité, le film reprend.", "L'article continue de diviser après la publicité."],
    },
    {
      id: "fr/advertisement/inline", kind: "chrome", category: "advertisement", place: "trim", weight: 6,
      phrases: ["(la suite après|suite de l'article après|l'article continue après|l'article se poursuit après|votre article continue après) (la|cette) publicité"],
      cuts: ["Le pont ouvre lundi. La suite après la publicité", "La suite après cette publicité Le maire est parti.", "Il pleuvait. L'article continue après la publicité"],
      keeps: ["Le film continue après la publicité.", "La suite viendra après le procès.", "On débat de l'article après la lecture."],
    },
    {
      id: "fr/navigation/skip", kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: [
        "(aller|accéder|passer|sauter|se rendre|revenir|retour|retourner) (directement)? (au|à la|à l'|en|vers le|vers la) (contenu|contenu principal|menu|menu principal|navigation|navigation principale|recherche|pied de page|haut de page|haut de la page|page d'accueil|commentaires|début de l'article)", "(aller|retour|revenir|retourner) (à l'accueil|à l'article|aux articles|à la une|à la page précédente)",
        "(ouvrir|fermer|afficher|masquer|déplier|replier) (le|la|les)? (menu|navigation|recherche|sous menu|menu principal|barre de recherche|panneau)", "(menu principal|navigation principale|navigation secondaire|navigation des articles|fil d'ariane|plan du site|haut de page|pied de page|article (précédent|suivant))",
      ],
      cuts: ["Aller au contenu principal", "Retour à l'accueil", "Fermer le menu", "Plan du site", "Article suivant"],
      keeps: ["Le retour à la navigation à voile", "Aller au menu sans passer par la carte, quel plaisir.", "Le menu principal coûte vingt euros.", "Aller à l'essentiel"],
    },
    {
      id: "fr/navigation/trail", kind: "chrome", category: "navigation", place: "head", most: 25, weight: 5,
      phrases: ["(vous êtes ici|tu es ici|fil d'ariane|vous lisez actuellement): *"],
      cuts: ["Vous êtes ici : Accueil > Politique", "Fil d'Ariane : Actualités", "Vous êtes ici: accueil / monde"],
      keeps: ["Vous êtes ici chez vous.", "Vous lisez actuellement trois romans.", "Le fil d'Ariane : un mythe tenace"],
    },
    {
      id: "fr/navigation/label", kind: "chrome", category: "navigation", place: "line", weight: 2,
      phrases: ["(accueil|à la une|la une|en ce moment|en continu|en direct|actualités|actualité|toute l'actualité|dernières actualités|dernières nouvelles|rubriques|thèmes|sujets|dossiers|tous les articles|voir plus|voir tout|tout voir|plus d'articles|plus d'infos|en savoir plus|afficher plus|charger plus|suivant|précédent|politique|société|économie|santé|voyage|voyages|médias|environnement|idées|débats|chroniques|régions|météo|nécrologie|avis de décès|petites annonces|annonces légales|emploi|immobilier|jeux|mots croisés|recettes|boutique|le journal|édition du jour|nos éditions|qui sommes nous|à propos|nous contacter|contactez nous|rédaction|la rédaction|partenaires|publications|aide|foire aux questions|nous rejoindre|recrutement|espace presse|agenda|les plus lus|le plus lu|articles les plus lus|les plus commentés|les plus partagés|flux rss|catégories|l'essentiel|données personnelles|protection des données|vie privée|en lecture|à découvrir|la rédaction vous conseille|qui êtes vous|nos journalistes|programme tv|carnet du jour|faits divers)"],
      cuts: ["Accueil", "À la une", "Les plus lus", "Voir plus", "Qui sommes-nous ?"],
      keeps: ["Politique du pire", "Société en crise", "La une des journaux", "En direct du Sénat"],
    },
    {
      id: "fr/navigation/chain", kind: "chrome", category: "navigation", place: "chain", weight: 5,
      phrases: ["(accueil|à la une|actualités|actualité|actu|politique|monde|international|france|europe|société|économie|éco|argent|bourse|entreprises|sport|sports|football|rugby|tennis|culture|cinéma|musique|livres|arts|médias|santé|sciences|science|planète|environnement|climat|tech|high tech|numérique|voyage|voyages|mode|style|cuisine|gastronomie|automobile|auto|immobilier|emploi|éducation|campus|opinions|opinion|idées|débats|régions|région|faits divers|justice|people|tv|télé|vidéo|vidéos|photos|podcasts|podcast|direct|en direct|en continu|le journal|jeux|météo|horoscope|newsletters|newsletter|boutique|services|abonnement|abonnements|s'abonner|se connecter|connexion|mon compte|recherche|rechercher|menu|plus|contact|contacts|nous contacter|publicité|aide|faq|mentions légales|cgu|cgv|cookies|gestion des cookies|politique de confidentialité|confidentialité|données personnelles|plan du site|archives|qui sommes nous|à propos|recrutement|charte|rss|applications|accessibilité|dossiers|agenda|afrique|asie|amériques|moyen orient)"],
      cuts: ["Accueil Politique Monde Sport", "Accueil > Actualités > Régions", "Mentions légales | CGU | Contact | Publicité"],
      keeps: ["Politique et société", "Politique, sport, culture : ce qui change", "Monde arabe"],
    },
    {
      id: "fr/widget/line", kind: "chrome", category: "widget", place: "line", weight: 5,
      phrases: [
        "(taille (du|de) (texte|la police|police|caractères)|agrandir (le|la) (texte|police|taille du texte)|réduire (le texte|la taille du texte)|augmenter la taille (du texte|de la police)|diminuer la taille (du texte|de la police)|mode (sombre|nuit|lecture|clair)|thème (sombre|clair)|lecture zen|version imprimable)", "(écouter|imprimer|enregistrer|sauvegarder|offrir|télécharger|envoyer|garder|mémoriser|classer) (l'article|cet article|cet article|la page|cette page|en pdf|l'épisode|cet épisode)", "(écouter|lire) (l'article|cet article)? (en audio|plus tard)",
        "(ajouter|enregistrer|sauvegarder) (l'article|cet article|dans|à|aux|à ma|dans ma|dans mes) * (favoris|sélection|liste de lecture|lire plus tard|mes articles)", "(copier|copiez) (le lien|l'url|l'adresse)", "lien copié (dans le presse papiers)?", "(agrandir|voir|fermer|ouvrir) (l'image|la galerie|le diaporama|la photo) (en (plein|grand) (écran|format))?", "(lire|lancer|voir|mettre en pause|démarrer) (la vidéo|l'audio)", "(activer|désactiver|couper|remettre) le son", "(votre navigateur ne (supporte|prend|permet) * * (vidéo|audio|html5|javascript) *)", "(veuillez|merci d') (activer|autoriser) javascript *", "(chargement|chargement en cours|lecture en cours|vidéo suivante|mode plein écran)", "(ce contenu|cette vidéo|cette publication) (est bloqué|est bloquée|n'est pas (disponible|accessible)|n'est plus disponible|ne peut être affiché) * * *", "(signaler|corriger) une (faute|erreur|coquille) *",
      ],
      cuts: ["Taille du texte", "Écouter cet article", "Imprimer l'article", "Copier le lien", "Ajouter l'article à mes favoris", "Agrandir l'image"],
      keeps: ["La taille du texte a doublé en dix ans.", "Écouter les anciens", "Imprimer des billets coûte cher", "Copier le lien entre deux gènes reste difficile."],
    },
    {
      id: "fr/widget/label", kind: "chrome", category: "widget", place: "line", weight: 2,
      phrases: ["(fermer|annuler|valider|envoyer|rechercher|recherche|recherche avancée|rechercher sur le site|filtrer par|trier par|paramètres|réglages|langue|choisir la langue|imprimer|enregistrer|sauvegarder|écouter|lire|lecture|agrandir|réduire|télécharger|copier|plein écran|lire plus|lire la suite|lire moins|voir moins|afficher moins|mes notifications|alertes|ok merci|j'ai compris|effacer|ajouter|modifier)"],
      cuts: ["Fermer", "Rechercher :", "Lire la suite", "Imprimer"],
      keeps: ["Fermer la centrale", "Lire la suite du jugement prendra des heures", "Langue de bois"],
    },
    {
      id: "fr/related/lead", kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(à lire|à voir|à écouter|à relire|à découvrir|lire|voir|écouter|relire|lisez|regardez) (aussi|également|ensuite|notre (article|dossier|enquête|analyse|entretien|reportage|éclairage)): *", "(lire aussi|à lire aussi|à lire également|à voir aussi|à lire sur *|à lire|pour aller plus loin|sur le même (sujet|thème)|notre dossier|nos explications|articles liés|article lié|en lien avec cet article|vous aimerez aussi|pour en savoir plus|lire (l'article|la chronique|l'enquête|l'éditorial|l'analyse|l'entretien|le reportage|le dossier|le récit|le décryptage|notre * ) (aussi)?): *", "(à lire|lire) (aussi|également) *", "(relire|lire) (aussi)? (notre|nos|l'|la|le) (enquête|analyse|décryptage|dossier|chronique|éditorial|entretien|reportage|récit): *", "(pour approfondir|à consulter|article complémentaire): *"],
      cuts: ["À lire aussi : Le bac reprend la mer", "Lire aussi La facture du pont s'alourdit", "Sur le même sujet : Dix balades au bord du lac", "Lire également : la réponse du maire"],
      keeps: ["Lire : un plaisir retrouvé", "Lire sous la couette reste un plaisir.", "À voir les visages, on devine la suite.", "Sur le même sujet, la ministre s'est tue.", "Pour aller plus loin, il faut un bateau."],
    },
    {
      id: "fr/related/line", kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: ["(à lire|à voir|à relire|à découvrir) (aussi|également|ensuite|sur le même (sujet|thème))", "(sur le même (sujet|thème)|dans la même (rubrique|catégorie)|dans le même dossier|articles (liés|similaires|associés|connexes|recommandés|complémentaires)|nos (derniers)? articles sur (le|ce) (sujet|thème)|les articles à lire ensuite|nos lecteurs ont lu ensuite|nos recommandations|recommandé pour vous|recommandés pour vous|notre sélection|la sélection de la rédaction|les choix de la rédaction|ça peut aussi vous intéresser|vous aimerez aussi|vous pourriez (aussi)? aimer|cela (peut|pourrait|devrait) (aussi)? vous (intéresser|plaire)|ceci pourrait (aussi)? vous intéresser|plus d'articles de (la rubrique|cet auteur)|plus (d'actualités|d'articles|de contenus) sur *|voir aussi|lire aussi|autres articles|derniers articles|dernières publications|contenus (associés|similaires|recommandés)|sujets (associés|liés)|thèmes (associés|liés)|ailleurs sur le web|pour aller plus loin)"],
      cuts: ["Sur le même sujet", "À lire aussi", "Articles similaires", "Vous aimerez aussi", "Notre sélection"],
      keeps: ["Sur le même sujet, deux livres", "Articles similaires à ceux du musée", "Notre sélection nationale a perdu", "Autres articles de la loi"],
    },
    {
      id: "fr/sharing/line", kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(partager|partagez|envoyer|recommander) (cet|l'article|cet article|cette page|la page|ce contenu|la publication|ce billet|cette info) (sur|par|via|avec)? (facebook|twitter|x|linkedin|whatsapp|e mail|email|mail|courriel|telegram|messenger|un ami|vos amis)?", "(partager|partagez|envoyer|publier|tweeter|épingler) (sur|par|via|avec|dans) (facebook|twitter|x|linkedin|whatsapp|e mail|email|mail|courriel|telegram|messenger|pinterest|bluesky|threads|flipboard|les réseaux sociaux|un ami|sms)?", "cliquez pour (partager|imprimer|envoyer) * ouvre dans une nouvelle fenêtre", "(suivez|rejoignez|retrouvez|aimez) (nous|moi) (aussi)? (sur|via)? (facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|google news|google actualités|tiktok|threads|bluesky|les réseaux sociaux)? (et|,|ou)? (facebook|twitter|x|instagram|youtube|linkedin|whatsapp)?", "suivez * sur (facebook|twitter|x|instagram|whatsapp|google news|google actualités|google discover|youtube|tiktok|telegram)", "(partager discussion|partager partager|partager commenter|tweeter partager|envoyer par (e mail|email|mail|courriel))"],
      cuts: ["Partager cet article", "Partager sur Facebook", "Envoyer par e-mail", "Suivez-nous sur Instagram", "Partager via WhatsApp"],
      keeps: ["Partager le pouvoir", "Partager l'addition sur deux ans", "Suivez le guide", "Rejoignez-nous, dit le syndicat aux pêcheurs."],
    },
    {
      id: "fr/sharing/chain", kind: "chrome", category: "sharing", place: "chain", weight: 5,
      phrases: ["(partager|partager sur|partager via|partagez|envoyer|imprimer|enregistrer|sauvegarder|commenter|commentaires|réagir|tweeter|copier le lien|copier|suivre|écouter|e mail|email|mail|courriel|whatsapp|facebook|twitter|x|linkedin|reddit|pinterest|telegram|messenger|flipboard|instagram|youtube|tiktok|bluesky|threads|mastodon|rss|par|sur|via|offrir)"],
      cuts: ["Partager Facebook Twitter WhatsApp", "Imprimer | Envoyer | Commenter", "Partager sur Facebook Partager sur X Imprimer"],
      keeps: ["Partager, écouter, apprendre : trois verbes", "Facebook, Twitter et LinkedIn grandissent", "Envoyer écouter"],
    },
    {
      id: "fr/consent/notice", kind: "chrome", category: "consent", place: "part", most: 90, weight: 5,
      phrases: ["(nous utilisons|ce site utilise|notre site utilise|nous et nos (# )? partenaires (utilisons|stockons)|ce site web utilise) des (cookies|traceurs) (pour|afin|et|de) *", "en (poursuivant|continuant) (votre|la) (navigation|visite) (sur (ce|notre) site)? vous (acceptez|consentez) *", "(accepter|refuser|paramétrer|gérer|personnaliser|autoriser) (tous)? (les|vos|mes|ces)? (cookies|traceurs)", "(modifier|gérer) (mes|vos) (choix|préférences) (de|en matière de|sur les|liés aux|relatifs aux)? (cookies|confidentialité)", "(accepter|continuer) (et|sans) (fermer|continuer|accepter)"],
      cuts: ["Nous utilisons des cookies pour améliorer votre visite.", "En poursuivant votre navigation sur ce site, vous acceptez nos conditions.", "Accepter les cookies", "Continuer sans accepter"],
      keeps: ["L'entreprise a été punie pour ses cookies, a dit la CNIL.", "Elle a préparé des cookies pour les pompiers.", "Peut-on continuer sans renoncer ?", "Il faut accepter les règles."],
    },
    {
      id: "fr/consent/label", kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(mentions légales|politique (de confidentialité|de cookies|des cookies|cookies|de protection des données|de protection des données personnelles|de vie privée)|gestion des (cookies|données personnelles)|info cookies|charte (de confidentialité|cookies|des données personnelles|de modération|de la vie privée)|conditions (générales|d'utilisation|générales d'utilisation|générales de vente|générales d'utilisation et de vente)|cgu|cgv|cgu et cgv|préférences (cookies|de confidentialité)|paramètres (des cookies|de confidentialité)|tout (accepter|refuser)|tout accepter et fermer|accessibilité (partiellement|non)? conforme|accessibilité (partiellement|non) conforme|confidentialité et cookies)"],
      cuts: ["Mentions légales", "Politique de confidentialité", "Gestion des cookies", "CGU", "Tout refuser"],
      keeps: ["Confidentialité", "Vie privée des élus : que dit la loi", "Les mentions légales manquaient sur le tract.", "Tout accepter, vraiment ?"],
    },
    {
      id: "fr/comments/line", kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: ["(#|aucun|pas de) commentaire", "(#|aucun|pas de|tous les|voir les|voir tous les|lire les|lire les #|afficher les|les)? commentaires (#|fermés|désactivés|récents|sur cet article|à propos de cet article)?", "(laisser|laissez|écrire|écrivez|ajouter|ajoutez|poster|postez|publier|rédiger|déposer) (un|votre|votre premier|mon) (commentaire|avis|réaction)", "(laisser|publier) (une réponse|un commentaire) (annuler la réponse)?", "(commenter|réagir|réagissez|commentez) (cet article|l'article|à cet article)?", "(soyez le premier|soyez la première) à (commenter|réagir|donner votre avis) *", "(participer|participez|rejoindre|rejoignez) (à la|la) (conversation|discussion)", "(votre|l') adresse (e mail|email|de messagerie|mail) ne sera pas publiée *", "les (commentaires|contributions) (sont|à cet article sont) (fermés|désactivés|modérés|clos|réservés) *", "(signaler|modérer) (un|ce|le)? (commentaire|abus|contenu)", "(vous devez|veuillez|merci de) (être connecté|vous connecter|vous identifier) pour (commenter|publier un commentaire|réagir|laisser un commentaire|écrire un commentaire)", "enregistrer mon nom mon e mail *", "(vos|toutes les|les) réactions", "(ce site utilise akismet|indesirables) * * * *", "pour créer des paragraphes laissez simplement *", "(répondre à ce message|annuler la réponse|trier par (date|pertinence|les plus récents))"],
      cuts: ["Commentaires", "12 commentaires", "Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *", "Soyez le premier à réagir"],
      keeps: ["Les commentaires du ministre ont choqué.", "12 commentaires du plan furent lus", "Réagir trop tard", "Participer à la vie du village"],
    },
    {
      id: "fr/copyright/line", kind: "chrome", category: "copyright", place: "part", most: 70, weight: 5,
      phrases: ["tous droits (de reproduction)? (réservés|de reproduction réservés|de reproduction et de représentation réservés)", "(reproduction|toute reproduction) (même partielle|totale ou partielle|intégrale ou partielle)? (est)? (interdite|strictement interdite) (sans|sauf)? *"],
      cuts: ["© 2024 Le Courrier d'Armor. Tous droits réservés.", "Toute reproduction interdite sans accord", "Tous droits de reproduction réservés"],
      keeps: ["Tous les droits des locataires étaient réservés par contrat.", "Le droit d'auteur ennuie les étudiants.", "La reproduction des saumons est menacée."],
    },
    {
      id: "fr/furniture/count", kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: ["(temps de lecture|durée de lecture|temps d'écoute|lecture): (environ)? # (min|minute|minutes|mn|#)? (min)?", "(temps|durée) (de lecture|d'écoute) (estimé|estimée|environ)? # (min|minutes|minute|mn)", "# (min|minute|minutes|mn) (de lecture|à lire|de lecture restantes|d'écoute)", "lecture # (min|minutes|mn)", "(mots clés|mot clé|étiquettes|thèmes associés|classé dans|publié dans|rangé dans|catégories|thématiques): * * *", "(lire|voir|consulter) (l'article|l'article complet|l'article en entier|l'intégralité de l'article|le numéro|ce numéro|le journal|le journal du jour|l'édition du jour|l'article original)", "(cliquez|cliquer) (ici|sur l'image) (pour (agrandir|voir|lire *))?", "(cet article est paru|article paru|article extrait) dans (le|l'|notre|l'édition) * *", "il vous reste # (de cet article à lire)?"],
      cuts: ["Temps de lecture : 4 min", "3 minutes de lecture", "Mots-clés : bac, pont, tempête", "Lire l'article complet"],
      keeps: ["5 minutes de silence", "Le temps de lecture des enfants recule", "Lire l'article 5 du traité", "Lire le journal au café"],
    },
    {
      id: "fr/newsletter/order", kind: "chrome", category: "newsletter", place: "head", most: 60, weight: 5,
      phrases: ["(inscrivez vous|abonnez vous|s'inscrire|s'abonner|je m'inscris|je m'abonne|souscrivez) (dès maintenant|gratuitement|maintenant|ici)? (gratuitement)? (à|aux|pour recevoir|pour) * (newsletter|newsletters|infolettre|infolettres|lettre d'information|lettre d'info|lettres d'information) *", "(recevez|recevoir|retrouvez|reçois) (gratuitement)? * (newsletter|newsletters|infolettre|dans votre (boîte|boite) (mail|de réception|e mail|courriel|aux lettres)) *", "recevez * (chaque|tous les|une fois par) (jour|jours|matin|matins|soir|semaine|lundi|vendredi) * (dans votre (boîte|boite) (mail|de réception|e mail)|par (e mail|mail|email|courriel))", "(notre|la) newsletter: *", "(entrez|saisissez|indiquez|renseignez) votre (adresse|e mail|email|adresse e mail|adresse mail|courriel) *"],
      cuts: ["Inscrivez-vous à notre newsletter", "Abonnez-vous gratuitement à notre lettre d'information", "Recevez chaque matin l'essentiel dans votre boîte mail", "Saisissez votre adresse e-mail"],
      keeps: ["La newsletter n'a pas paru vendredi.", "Les abonnés de la lettre ont chuté de moitié.", "Inscrivez-vous en mairie !", "Recevez nos vœux, a dit le roi."],
    },
    {
      id: "fr/newsletter/line", kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: ["(notre|nos|la|les|toutes nos|toutes les|mes|s'inscrire à la|s'inscrire aux|inscription à la|inscription aux|gérer mes|découvrir nos|choisir mes) (newsletter|newsletters|infolettre|infolettres|lettre d'information|lettres d'information)", "(merci|votre inscription) (pour votre inscription|de vous être inscrit|est confirmée|a bien été prise en compte|a été prise en compte) *", "(votre|mon) (e mail|email|adresse e mail|adresse email|adresse mail|courriel)", "(adresse e mail|adresse email|adresse mail) (invalide|incorrecte|non valide)?", "(en vous inscrivant|en vous abonnant|en cliquant sur *) (vous)? (acceptez|consentez) * * *", "(vous pouvez)? (vous)? (désinscrire|désabonner) (à tout moment|en un clic) *", "(vous pouvez)? (vous)? (désinscrire|désabonner) * (à tout moment|via le lien *)", "(s'inscrire|inscription) (gratuitement|gratuite)", "me désabonner"],
      cuts: ["Nos newsletters", "Merci pour votre inscription !", "Votre adresse e-mail", "S'inscrire gratuitement"],
      keeps: ["Newsletter en panne", "Les adresses e-mail ont fuité", "Merci pour les fleurs", "S'inscrire en mairie"],
    },
    {
      id: "fr/signin/order", kind: "chrome", category: "signin", place: "line", weight: 4.5,
      phrases: ["(connectez vous|identifiez vous|inscrivez vous|connecte toi|se connecter|je me connecte|s'identifier|veuillez vous connecter|vous devez vous connecter|merci de vous connecter) (pour|avec|afin de|via|à votre|ou|gratuitement|à mon) * *", "(déjà|vous êtes déjà|vous avez déjà) (abonné|abonnée|inscrit|inscrite|client|membre|un compte|un abonnement) (e)? (connectez vous|se connecter|identifiez vous|je me connecte|connexion) *", "(déjà|vous êtes déjà|vous avez déjà) (abonné|inscrit|membre|un compte|un abonnement) (e)?", "(pas encore|vous n'êtes pas encore|vous n'avez pas (encore)? (de)?|pas) (abonné|inscrit|membre|de compte|un compte|compte) (e)? * *", "(mot de passe|identifiant|identifiants) (oublié|oubliés|perdu)", "(réinitialiser|modifier) (le|mon|votre) mot de passe", "(créer|créez|je crée) (un|mon|votre|gratuitement votre|gratuitement un) compte (gratuit|gratuitement)? *", "(continuer|se connecter|s'inscrire|connexion) avec (google|apple|facebook|un e mail|mon adresse mail)"],
      cuts: ["Connectez-vous pour enregistrer cet article", "Déjà abonné ? Connectez-vous", "Mot de passe oublié ?", "Créer un compte", "Se connecter avec Google"],
      keeps: ["Il avait oublié le mot de passe.", "Déjà abonnés aux podiums, ils visent l'or.", "Pas encore de neige", "Créer un emploi coûte cher"],
    },
    {
      id: "fr/signin/line", kind: "chrome", category: "signin", place: "line", weight: 4,
      phrases: ["(se connecter|se déconnecter|connexion|déconnexion|s'identifier|connectez vous|identifiez vous|s'inscrire|m'inscrire|je m'inscris|je me connecte|mon compte|mon profil|mon espace|mon espace personnel|mon espace abonné|espace abonné|espace abonnés|mes (articles|favoris|commentaires|abonnements|secteurs|alertes|informations)|se connecter (ou)? (s'inscrire|s'abonner|mon compte|se connecter)|s'inscrire (ou)? se connecter|rester connecté|se souvenir de moi|bonjour invité)"],
      cuts: ["Se connecter", "Mon compte", "Se connecter / S'inscrire", "Espace abonnés"],
      keeps: ["Connexion rompue", "Mon compte est bon, dit-elle.", "S'inscrire devient un parcours"],
    },
    {
      id: "fr/paywall/order", kind: "chrome", category: "paywall", place: "line", weight: 5,
      phrases: ["(article|contenu|dossier|cet article est|ce contenu est|la suite est|la suite de cet article est|accès|cet article vous est) (exclusivement|entièrement|désormais)? (réservé|réservée|réservés|offert|exclusif) (aux|à nos|pour les|pour nos) (abonnés|abonné|membres|inscrits) *", "(abonnez vous|inscrivez vous|connectez vous|créez un compte|s'abonner|abonne toi) * (pour|afin de) (lire|continuer|accéder|poursuivre|découvrir|profiter|débloquer) * *", "(pour|afin de) (lire|continuer|accéder|poursuivre|débloquer) * (abonnez vous|inscrivez vous|connectez vous|s'abonner|identifiez vous) *", "il vous reste # * (à lire|à découvrir) (la suite est réservée *)?", "(votre|cet) abonnement n'autorise pas la lecture *", "(s'abonner|abonnez vous|je m'abonne|offre|abonnement|sans engagement) (dès|à partir de|pour|à|seulement) (seulement)? # (€|euros|euro|eur|#)? (€|euros)? (par|le|pendant)? (mois|an|jour|premier mois|# mois)? *", "(# (€|euros|euro)? (par|le)? (mois|an|premier mois)? sans engagement)", "(essai|essayez|testez|découvrez) (gratuit|gratuitement) (pendant)? (# (jours|mois|semaines))?", "(lire|accéder|profitez|accédez) (à)? * (en illimité|tous nos articles|tous les articles|à tous les contenus) *", "(vous avez|vous n'avez) (lu|atteint|plus que|consulté) * (articles gratuits|article gratuit|limite d'articles) *", "(vous souhaitez|envie de|vous voulez) (lire la suite|lire cet article|continuer (votre|la) lecture|en lire plus)", "(débloquez|débloquer|déverrouillez) (cet article|l'article|tous nos articles) *", "(continuer|poursuivre) (à lire ici|la lecture|ma lecture|votre lecture|gratuitement)"],
      cuts: ["Article réservé aux abonnés", "Abonnez-vous pour lire la suite", "La suite est réservée à nos abonnés. Déjà abonné ?", "Essai gratuit", "Continuer la lecture"],
      keeps: ["Le quai est réservé aux abonnés du port.", "La suite est connue.", "Pour lire la carte, il faut des lunettes.", "Il vous reste trois jours, a dit la juge."],
    },
    {
      id: "fr/paywall/line", kind: "chrome", category: "paywall", place: "line", weight: 4.5,
      phrases: ["(s'abonner|abonnez vous|je m'abonne|m'abonner|s'abonner maintenant|abonnement|abonnements|nos (offres|abonnements|offres d'abonnement)|voir (les|nos)? offres|découvrir (les|nos)? offres|découvrez (toutes)? nos offres|offres d'abonnement|je profite de l'offre|j'en profite|réservé aux abonnés|réservé abonnés|abonnés|article (abonné|abonnés|premium)|pour les abonnés|offrir un abonnement|gérer (mon|votre) abonnement|résilier (mon|votre) abonnement|se réabonner|réabonnement|devenir (membre|abonné))"],
      cuts: ["S'abonner", "Abonnez-vous", "Réservé aux abonnés", "Voir les offres", "Gérer mon abonnement"],
      keeps: ["Abonnement au théâtre", "S'abonner au gaz devient cher", "Nos offres de paix sont restées sans réponse."],
    },
    {
      id: "fr/paywall/support", kind: "chrome", category: "paywall", place: "head", most: 60, weight: 4.5,
      phrases: ["(soutenez|soutenir|aidez|financez) (nous|un journalisme|une presse|le journalisme|la presse|l'information|notre (rédaction|journal|travail|indépendance|média)|un média) *", "(faites|faire|je fais) un don (à * |maintenant|mensuel|en ligne|pour soutenir * |défiscalisé)", "(faire un don|je donne|je fais un don|nous soutenir)", "(votre soutien|vos dons|votre don) (nous permet|nous permettent|est essentiel|est indispensable|garantit|garantissent) *"],
      cuts: ["Soutenez un journalisme indépendant", "Faites un don maintenant", "Votre soutien est essentiel"],
      keeps: ["Soutenez la poutre, criait le maçon.", "Faites un dernier effort.", "Votre soutien, monsieur le maire, viendra-t-il ?"],
    },
    {
      id: "fr/promo/app", kind: "chrome", category: "promo", place: "line", weight: 4.5,
      phrases: ["(téléchargez|télécharger|installez|découvrez|ouvrir|obtenez) (gratuitement)? (notre|l'application|l'appli|l'app|la nouvelle|nos) (application|applications|appli|app)? *", "(disponible|télécharger|téléchargez|disponibles) (sur|dans) (google play|l'app store|app store|le play store)", "(lire|ouvrir|continuer) dans (l'app|l'application|l'appli)", "(nos|notre|les) (applications|application|applis|appli) (mobiles|mobile)?", "(activer|activez|recevoir|autoriser|gérer) (les|nos|mes)? (notifications|alertes)", "(soyez|restez) (alerté|alertée|informé) (en temps réel)?", "suivez (l'actu|l'actualité|toute l'actualité|les informations *) (en temps réel|en continu)? (avec|sur|grâce à) l'application *", "(ajouter|ajoutez|choisissez) * (source|sources|média) (préférée|préférées|favori|favorite) (sur|dans)? (google)?"],
      cuts: ["Téléchargez notre application", "Disponible sur Google Play", "Lire dans l'app", "Activer les notifications"],
      keeps: ["L'application espionnait ses clients.", "Téléchargez moins, dit la ministre.", "Nos applications savent tout de nous", "Restez chez vous"],
    },
    {
      id: "fr/caption/label", kind: "role", category: "caption", place: "head", most: 70, weight: 4.5,
      phrases: ["(photo d'illustration|image d'illustration|photo d'archives|photo d'archive|image d'archives|légende|légende de l'image|légende image|en images|en vidéo|diaporama|illustration): *", "(photo|image) (d'illustration|d'archives|d'archive) *", "légende (image|photo|de la photo|de l'image) *"],
      cuts: ["Photo d'illustration : un bac à quai", "Image d'illustration.", "Légende image, Le pont au matin", "EN IMAGES : la tour s'effondre"],
      keeps: ["La photo montre un homme et une oie.", "En vidéo comme en salle, le film plaît.", "Légende du rock"],
    },
    {
      id: "fr/caption/credited", kind: "role", category: "caption", place: "tail", most: 70, weight: 4.5,
      phrases: ["(crédit photo|crédits photo|crédits photos|crédit image|crédit vidéo|photographie): *", "(photo|photos): * (afp|reuters|ap|epa|sipa|maxppp|getty images|abaca|la presse canadienne|keystone|belga|dr|presse canadienne)", "(photo|image) (afp|reuters|archives|dr|sipa|maxppp|illustration)", "(sipa press|maxppp|bestimage|abacapress|hans lucas|getty images via afp)"],
      cuts: ["Des marcheurs sur le pont. Crédit photo : Anne Le Goff", "Le bac à quai (photo archives)", "Une oie au marché (Photo : Paul Riou/AFP)"],
      keeps: ["C'est une photo d'archives.", "Elle a envoyé une photo du quai.", "Une banque lui refuse un crédit.", "Sur la photo : un visage flou"],
    },
    {
      id: "fr/credit/line", kind: "role", category: "credit", place: "line", weight: 5,
      phrases: ["(crédit photo|crédits photo|crédits photos|crédit|crédits|crédit image|crédit vidéo|crédits images|photographie|photographe|infographie|source photo|photo de une): * *", "(photo|photos|image|images|vidéo|source) (cc)?: * (afp|reuters|ap|epa|sipa|maxppp|getty images|abaca|keystone|belga|dr|shutterstock|istock|unsplash|la presse canadienne)", "(photo|photos) (afp|reuters|ap|sipa|maxppp|dr|istock|d'archives|d'illustration|par *)", "(image|photo) d'illustration", "(afp|sipa|maxppp|belga|abaca|hans lucas|dr|la presse canadienne) (sipa|afp|maxppp|archives|photo)?"],
      cuts: ["Crédit photo : Anne Le Goff", "Photo : Paul Riou / AFP", "Photo d'illustration", "Crédits : Sipa"],
      keeps: ["Crédit agricole en hausse", "Photo de famille au sommet", "L'AFP a annoncé la vente vendredi."],
    },
    {
      id: "fr/date/line", kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(publié|publiée|mis à jour|mise à jour|modifié|modifiée|posté|créé|actualisé|dernière mise à jour|dernière modification|première publication|date de publication|article mis à jour|article publié|paru)? (le|à|hier|aujourd'hui)? (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)? (le)? # (er)? (janvier|janv|jan|février|févr|fév|mars|avril|avr|mai|juin|juillet|juil|août|septembre|sept|octobre|oct|novembre|nov|décembre|déc) # (à|de)? (#)? (#)? (h)? (#)? (publié|publiée|mis à jour|mise à jour|modifié|modifiée|posté|créé|actualisé|dernière mise à jour|dernière modification|première publication|date de publication|article mis à jour|article publié|paru|temps de lecture|lecture|réservé aux abonnés)? (le|à)? (#)? (min|janvier|janv|jan|février|févr|fév|mars|avril|avr|mai|juin|juillet|juil|août|septembre|sept|octobre|oct|novembre|nov|décembre|déc)? (#)? (à|de)? (#)? (#)? (h)? (#)?",
        "(publié|publiée|mis à jour|mise à jour|modifié|modifiée|posté|créé|actualisé|dernière mise à jour|dernière modification|première publication|date de publication|article mis à jour|article publié|paru) (le|à|hier à|aujourd'hui à)? (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)? (le)? # (#|janvier|janv|jan|février|févr|fév|mars|avril|avr|mai|juin|juillet|juil|août|septembre|sept|octobre|oct|novembre|nov|décembre|déc)? (#)? (à|de)? (#)? (#)? (h)? (#)? (utc)? (#)? (publié|publiée|mis à jour|mise à jour|modifié|modifiée|posté|créé|actualisé|dernière mise à jour|dernière modification|première publication|date de publication|article mis à jour|article publié|paru)? (le|à)? (#)? (#)? (#)? (à|de)? (#)? (#)? (h)? (#)?",
        "(publié|mis à jour|publiée|mise à jour|modifié)? il y a (#|une|un|quelques) (s|sec|seconde|secondes|min|minutes|minute|h|heure|heures|jour|jours|semaine|semaines) (mis à jour *)?",
      ],
      cuts: ["Publié le 4 février 2023 à 10h30", "Mis à jour le 04/02/2023 - 10:30", "Samedi 4 février 2023", "Publié il y a 3 heures, mis à jour à 09h42"],
      keeps: ["Publié en 1923, le livre fut brûlé.", "Février fut froid", "Il y a trois ans, le pont fermait.", "Le 4 février, tout a changé.", "Le 4 février 2023 le maire démissionne.", "Publié en 2 tomes, le roman plaît."],
    },
    {
      id: "fr/byline/line", kind: "role", category: "byline", place: "head", most: 16, weight: 4,
      phrases: ["(par|auteur|autrice|auteure|auteurs|rédigé par|écrit par|propos recueillis par|texte|rédaction|recueilli par|un article de): *", "propos recueillis par *"],
      cuts: ["Par : Anne Le Goff", "Propos recueillis par Paul Riou", "Auteur : Anne Le Goff"],
      keeps: ["Par temps froid, le bac reste à quai.", "Auteur de l'étude, il doute.", "Écrit par un enfant, le mot a ému."],
    },
    {
      id: "fr/note/editor", kind: "role", category: "note", place: "head", most: 80, weight: 4,
      phrases: ["(note de la rédaction|note de l'éditeur|ndlr|rectificatif|rectification|erratum|précision|correction|droit de réponse|mise à jour du #|avertissement de la rédaction): *", "(cet article|ce texte|cet entretien) (a été|avait été) (mis à jour|modifié|corrigé|actualisé|complété|initialement publié|publié initialement|traduit) *", "(une version (précédente|antérieure)|une première version) de (cet|l') (article|texte) *", "une (précédente|première) version de (cet article|l'article|ce texte) *", "cet article initialement publié *"],
      cuts: ["Note de la rédaction : les prénoms ont été modifiés.", "Cet article a été mis à jour lundi avec une réponse.", "Une première version de cet article donnait un nom erroné."],
      keeps: ["Correction des copies : un métier", "Cet article de la loi a été voté.", "Une première version du texte manquait de souffle."],
    },
  ],
  boxes: [
    {
      id: "fr/summary/machine", kind: "chrome", category: "summary",
      open: ["(résumé|synthèse|l'essentiel) (généré|générée|créé|rédigé|réalisé) (par|avec) (l'ia|une ia|intelligence artificielle|l'intelligence artificielle|ia) *", "(résumé|synthèse) (ia|par ia|par l'ia|automatique|de l'ia) (bêta)?", "(afficher|lire|masquer|voir)? (le)? résumé (ia|par l'ia|automatique|généré par *)"],
      close: ["(ce|le) (résumé|texte) (a été|est) (généré|créé|rédigé|réalisé|produit) (par|avec|à l'aide) (de)? (l'ia|une ia|ia|l'intelligence artificielle|une intelligence artificielle|d'une ia|d'un outil *) * *", "(ce résumé (vous)? a t il été|ce résumé est il) (utile|été utile) *", "(l'ia|ce résumé) peut (faire|comporter|contenir) des erreurs *", "(masquer|fermer) le résumé", "(lire|voir) (l'article|l'article complet|l'article en entier|la suite)"],
      mostBlocks: 16, mostWords: 500, weight: 6,
      cuts: ["Résumé généré par IA\nLe conseil ferme le pont.\nCe résumé a été généré par l'IA et relu", "Résumé IA\nTrois fermes sont inondées.\nLire l'article complet", "Synthèse automatique\nLe bac reprend la mer.\nL'IA peut faire des erreurs."],
      keeps: ["Résumé\nLe conseil ferme le pont.\nLire l'article complet", "Les résumés par IA se répandent.\nBeaucoup s'inquiètent.\nLire l'article", "Résumé IA\nLe conseil ferme le pont."],
    },
  ],
};
