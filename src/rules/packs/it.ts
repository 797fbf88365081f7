import type { Pack } from "../rule.js";

/** The Italian rules. */
export const it: Pack = {
  language: "it",
  rules: [
    {
      id: "it/advertisement/label", kind: "chrome", category: "advertisement", place: "line", weight: 5,
      phrases: [
        "(pubblicità|pubblicità pubblicità|messaggio (pubblicitario|promozionale)|annuncio pubblicitario|contenuto sponsorizzato|contenuti sponsorizzati|contenuto pubblicitario|contenuto promozionale|sponsorizzato da *|informazione pubblicitaria|articolo sponsorizzato|link sponsorizzati|spazio pubblicitario|fine della pubblicità|in collaborazione con il nostro partner)",
        "(l'articolo|la notizia|il testo|l'articolo)? (continua|prosegue) (dopo|sotto) (la|questa|il) (pubblicità|annuncio|messaggio pubblicitario)", "(continua a leggere|continua la lettura|leggi) (dopo|sotto) la pubblicità", "(salta|chiudi|nascondi|rimuovi) (la|l'annuncio|questo|questa)? (pubblicità|annuncio|annunci)", "perché vedo questo annuncio",
      ],
      cuts: ["Pubblicità", "— PUBBLICITÀ —", "L'articolo continua dopo la pubblicità", "Contenuto sponsorizzato", "Chiudi annuncio"],
      keeps: ["Pubblicità ingannevole", "La pubblicità vende sogni.", "La notizia continua a girare.", "L'annuncio del ministro"],
    },
    {
      id: "it/advertisement/inline", kind: "chrome", category: "advertisement", place: "trim", weight: 6,
      phrases: ["(l'articolo|la notizia) (continua|prosegue) (dopo|sotto) la pubblicità", "continua a leggere (dopo|sotto) la pubblicità"],
      cuts: ["Il ponte apre lunedì. L'articolo continua dopo la pubblicità", "L'articolo prosegue sotto la pubblicità Il sindaco se n'è andato.", "Pioveva. Continua a leggere dopo la pubblicità"],
      keeps: ["Il film continua dopo la pubblicità.", "La notizia continua dopo un anno.", "Chi continua a leggere dopo cena dorme meglio."],
    },
    {
      id: "it/navigation/skip", kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: [
        "(vai|salta|passa|torna|ritorna|andare|accedi) (direttamente)? (al|alla|ai|all'inizio|alla pagina) (contenuto|contenuti|contenuto principale|menu|menù|menu principale|navigazione|navigazione principale|ricerca|piè di pagina|footer|homepage|home|home page|commenti|inizio pagina|sezione principale)", "torna (su|in cima|in alto|all'inizio della pagina)", "(apri|chiudi|mostra|nascondi) (il|la)? (menu|menù|navigazione|ricerca|sottomenu|menu principale|barra laterale)", "(menu principale|navigazione principale|navigazione (articoli|articolo)|mappa del sito|briciole di pane)", "articolo (precedente|successivo)", "prossimo articolo",
      ],
      cuts: ["Vai al contenuto", "Salta al contenuto principale", "Torna su", "Chiudi menu", "Articolo successivo"],
      keeps: ["Torna su strada la vecchia corriera", "Il menu principale costa venti euro.", "Apri il porto al traffico", "Vai al menu senza guardare il conto e sarai felice."],
    },
    {
      id: "it/navigation/trail", kind: "chrome", category: "navigation", place: "head", most: 25, weight: 5,
      phrases: ["(sei in|ti trovi in|sei qui|tu sei qui|stai leggendo|ti trovi qui): *"],
      cuts: ["Sei in: Home > Politica", "Ti trovi qui: Home / Mondo", "Stai leggendo: Cronaca"],
      keeps: ["Sei in ritardo.", "Sei qui per vincere, gli disse.", "Stai leggendo tre romanzi."],
    },
    {
      id: "it/navigation/label", kind: "chrome", category: "navigation", place: "line", weight: 2,
      phrases: ["(prima pagina|sezioni|argomenti|notizie|ultime notizie|ultima ora|ultim'ora|le ultime|in evidenza|in primo piano|primo piano|più letti|i più letti|più lette|le più lette|più letto|i più visti|più visti|più popolari|i più condivisi|tendenze|attualità|cronaca|cronache|esteri|spettacoli|spettacolo|salute|motori|scuola|calcio|calciomercato|lavoro|pensioni|personaggi|opinioni|editoriali|rubriche|lettere al direttore|necrologi|annunci legali|edizioni locali|edizione digitale|edicola digitale|sfoglia il giornale|archivio|archivio storico|oroscopo|programmi tv|giochi e lotterie|cruciverba|sinonimi e contrari|chi siamo|la redazione|redazione|scrivi alla redazione|contatti|contattaci|lavora con noi|aiuto|assistenza|domande frequenti|assistenza clienti|concessionaria pubblicità|pubblicità legale|per la pubblicità|vedi tutti|vedi tutto|vedi altro|mostra altro|mostra di più|carica altro|altre notizie|scopri di più|leggi tutto|leggi di più|continua|successivo|precedente|indietro|avanti)"],
      cuts: ["Prima pagina", "I più letti", "Ultime notizie", "Vedi tutti", "Chi siamo"],
      keeps: ["Cronaca di un addio", "Altre notizie arrivarono lunedì", "Salute in crisi", "Lavoro nero nei campi"],
    },
    {
      id: "it/navigation/chain", kind: "chrome", category: "navigation", place: "chain", weight: 5,
      phrases: ["(home|homepage|prima pagina|ultime notizie|ultim'ora|notizie|attualità|politica|cronaca|cronache|italia|esteri|mondo|europa|economia|finanza|lavoro|risparmio|sport|calcio|serie a|motori|tennis|cultura|spettacoli|cinema|musica|libri|tv|televisione|salute|scienza|scienze|tecnologia|tech|innovazione|ambiente|scuola|università|viaggi|cucina|ricette|moda|stile|società|persone|gossip|opinioni|editoriali|commenti|blog|rubriche|regioni|edizioni locali|milano|roma|napoli|torino|bologna|firenze|palermo|genova|foto|video|podcast|meteo|oroscopo|giochi|annunci|necrologi|archivio|newsletter|abbonamenti|abbonamento|abbonati|accedi|registrati|esci|cerca|menu|menù|altro|contatti|chi siamo|redazione|la redazione|pubblicità|privacy|privacy policy|cookie|cookie policy|note legali|termini e condizioni|rss|mappa del sito|servizi|store|aiuto)"],
      cuts: ["Home Politica Cronaca Sport", "Home > Notizie > Regioni", "Privacy | Cookie policy | Contatti | Pubblicità"],
      keeps: ["Politica, cultura e sport a maggio", "Mondo rurale", "Economia e lavoro"],
    },
    {
      id: "it/widget/line", kind: "chrome", category: "widget", place: "line", weight: 5,
      phrases: [
        "(dimensione|dimensioni) (del|dei|testo|caratteri|carattere|del testo|del carattere|dei caratteri) *", "(ingrandisci|riduci|aumenta|diminuisci) (il|la)? (testo|carattere|caratteri|dimensione del testo)", "(modalità|tema) (scura|scuro|notte|lettura|chiara|chiaro)", "(ascolta|stampa|salva|condividi e salva|scarica|invia|regala) (l'articolo|questo articolo|la notizia|questa notizia|la pagina|questa pagina|articolo|notizia|pagina|in pdf) (via mail|via email|per dopo|ora|in pdf)?", "ascolta (la versione audio dell'articolo|l'audio|l'articolo *)", "salva questo articolo e leggilo *", "(copia|copia il) (link|collegamento|indirizzo)", "link copiato (negli appunti)?", "(aggiungi|salva) (ai|nei|tra i|alla) (preferiti|tuoi preferiti|salvati|lista di lettura)", "(ingrandisci|apri|chiudi|guarda) (l'immagine|la foto|la galleria|la gallery|la fotogallery|immagine|fotogallery)", "(riproduci|avvia|guarda|caricamento) (il)? (video|audio)", "(attiva|disattiva) (l'audio|audio)", "(il tuo|il suo|questo) browser non supporta * *", "(abilita|attiva) javascript *", "(caricamento|caricamento in corso|caricamento dei commenti|schermo intero)", "(questo|il) (contenuto|video) non è (più)? disponibile *",
      ],
      cuts: ["Dimensione del testo", "Ascolta l'articolo", "Stampa articolo", "Copia link", "Salva nei preferiti", "Ingrandisci immagine"],
      keeps: ["Le dimensioni del buco sorprendono.", "Ascolta gli anziani", "Stampa estera divisa", "Salva la pagina dei conti"],
    },
    {
      id: "it/widget/label", kind: "chrome", category: "widget", place: "line", weight: 2,
      phrases: ["(chiudi|annulla|invia|cerca|cerca nel sito|nel sito|ricerca|ricerca avanzata|filtra per|ordina per|impostazioni|preferenze|lingua|scegli la lingua|stampa|salva|ascolta|riproduci|ingrandisci|scarica|copia|schermo intero|mostra meno|leggi meno|vedi meno|notifiche|le mie notifiche|avvisi|ho capito|aggiungi|cancella)"],
      cuts: ["Chiudi", "Cerca", "Stampa", "Mostra meno"],
      keeps: ["Chiudi gli occhi", "Cerca lavoro a cinquant'anni", "Stampa libera"],
    },
    {
      id: "it/related/lead", kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(leggi|guarda|ascolta|vedi|leggete|guardate) (anche|pure|inoltre|qui|di più|altro|tutto) (su|sull'argomento)?: *", "(potrebbe|potrebbero|può) (anche)? interessarti (anche)?: *", "(per approfondire|approfondisci|approfondimento|approfondimenti|articoli correlati|articolo correlato|notizie correlate|correlati|correlato|sullo stesso argomento|sullo stesso tema|da leggere|ti consigliamo|ti potrebbe interessare|ti potrebbe interessare anche|potrebbe interessarti|non perdere|il video|guarda il video|la gallery|lo speciale|il dossier): *", "leggi anche *", "(leggi|guarda) (qui)? (l'articolo|l'intervista|il commento|la notizia) (completo|completa|integrale) *"],
      cuts: ["Leggi anche: Il traghetto torna in mare", "Leggi anche Dieci passeggiate sul lago", "Potrebbe interessarti: La risposta del sindaco", "Per approfondire: quanto costa il ponte"],
      keeps: ["Leggi severe contro gli abusi", "Potrebbe interessarti il caso, signor giudice.", "Per approfondire servono mesi.", "Non perdere la calma, dice il medico."],
    },
    {
      id: "it/related/line", kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: ["(articoli|notizie|contenuti|temi|argomenti|video|link|articolo|notizia) (correlati|correlate|correlato|correlata|consigliati|consigliate|simili|recenti|suggeriti)", "(leggi|guarda|vedi) anche", "(ti|vi) (potrebbe|potrebbero|può) (anche)? (interessare|piacere) (anche)?", "(potrebbe|potrebbero|può) (anche)? (interessarti|interessarvi|piacerti) (anche)?", "(sullo stesso (argomento|tema)|per approfondire|approfondimenti|altri articoli|altri articoli (di|in|su) *|altre notizie (di|su|da) *|consigliati per te|consigliato per te|raccomandati per te|i nostri consigli|scelti per te|le scelte della redazione|dal web|da non perdere|leggi le altre notizie *|tutte le notizie (di|su) *|ultimi articoli|gli ultimi articoli)"],
      cuts: ["Articoli correlati", "Leggi anche", "Potrebbe interessarti", "Sullo stesso argomento", "Da non perdere"],
      keeps: ["Articoli correlati al furto", "Articoli simili furono sequestrati.", "Ti potrebbe interessare saperlo", "Altri articoli della legge"],
    },
    {
      id: "it/sharing/line", kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(condividi|condividere|invia|consiglia) (l'articolo|questo articolo|la notizia|questa notizia|la pagina|questa pagina|questo contenuto|il post|articolo|notizia) (su|via|con|tramite|per)? (facebook|twitter|x|linkedin|whatsapp|telegram|email|e mail|mail|gli amici|un amico)?", "(condividi|condividere|invia|pubblica|twitta|segnala) (su|via|con|tramite|per|a) (facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|email|e mail|mail|bluesky|threads|messenger|flipboard|un amico|gli amici|i social)?", "(condividi|condividi questo|condividi il)", "fai (clic|click) (qui)? per (condividere|stampare|inviare) * si apre in una nuova finestra", "(seguici|seguiteci|segui|seguiteci anche|seguici anche|unisciti|iscriviti) (su|sui|anche su|al|a|la)? (facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|google news|google discover|tiktok|threads|nostri social|nostri canali social|social|nostro canale whatsapp|nostro canale telegram|canale whatsapp *|pagina facebook *) (e|o)? (facebook|twitter|instagram|youtube|telegram|whatsapp)?", "segui * su (facebook|twitter|x|instagram|whatsapp|google news|google discover|telegram|tiktok|youtube)"],
      cuts: ["Condividi", "Condividi su Facebook", "Invia articolo via email", "Seguici su Instagram", "Segui il Corriere d'Ardea su Google News"],
      keeps: ["Condividi il potere", "Condividi con me la cena, le disse.", "Seguici nel bosco", "Segui il maestro sulla neve"],
    },
    {
      id: "it/sharing/chain", kind: "chrome", category: "sharing", place: "chain", weight: 5,
      phrases: ["(condividi|condividi su|invia|stampa|salva|commenta|commenti|twitta|tweet|copia link|copia|segui|ascolta|email|e mail|mail|whatsapp|facebook|twitter|x|linkedin|reddit|pinterest|telegram|messenger|flipboard|instagram|youtube|tiktok|bluesky|threads|mastodon|rss|su|via|per)"],
      cuts: ["Condividi Facebook Twitter WhatsApp", "Stampa | Invia | Commenta", "Condividi su Facebook Condividi su X"],
      keeps: ["Condividi, ascolta e impara", "Facebook, Twitter e LinkedIn crescono", "Invia ascolta"],
    },
    {
      id: "it/consent/notice", kind: "chrome", category: "consent", place: "part", most: 90, weight: 5,
      phrases: ["(utilizziamo|usiamo|questo sito (web)? (utilizza|usa)|il nostro sito (utilizza|usa)|noi e i nostri (# )? (partner|fornitori) (utilizziamo|archiviamo)) (i)? cookie (propri|tecnici|per|di|e|anche) *", "(continuando|proseguendo|cliccando|chiudendo) (la|a|con la|su|questo|nella)? (navigazione|navigare|banner)? * (acconsenti|accetti|si acconsente|si accetta|acconsente) *", "(accetta|rifiuta|gestisci|personalizza|consenti) (tutti)? (i)? cookie", "(preferenze|impostazioni) (sui|dei|relative ai)? (cookie|privacy|consenso)", "(accetta|continua) (senza|e) (accettare|continua|chiudi)"],
      cuts: ["Utilizziamo i cookie per migliorare la tua visita.", "Continuando la navigazione acconsenti al loro uso.", "Accetta tutti i cookie", "Preferenze sui cookie", "Continua senza accettare"],
      keeps: ["L'azienda è stata multata per i cookie, dice il giudice.", "Ha sfornato biscotti con i nipoti.", "Continuando la marcia, il gruppo cantava."],
    },
    {
      id: "it/consent/label", kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(informativa (privacy|sulla privacy|sui cookie|cookie|estesa)|note legali|politica (sui cookie|sulla privacy)|cookie policy e privacy|uso dei cookie|dati societari|termini (e condizioni|di servizio|d'uso|e condizioni d'uso|di utilizzo)|condizioni (generali|d'uso|di utilizzo|di vendita|generali di vendita)|codice etico e di condotta|accetta (tutto|tutti)|rifiuta (tutto|tutti)|accetta e (continua|chiudi)|gestisci (preferenze|consenso|opzioni)|dichiarazione (di)? accessibilità)"],
      cuts: ["Informativa sulla privacy", "Note legali", "Termini e condizioni", "Rifiuta tutto"],
      keeps: ["Privacy a rischio", "L'informativa della banca è cambiata in segreto.", "Termini della tregua", "Accetta tutto pur di restare"],
    },
    {
      id: "it/comments/line", kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: ["(#|nessun|vedi|vedi i|vedi tutti i|leggi|leggi i|mostra|tutti i|i vostri)? commenti (#|chiusi|recenti|disabilitati)?", "(#|nessun) commento", "(lascia|scrivi|aggiungi|invia|pubblica|inserisci) (un|il tuo|il) commento (annulla risposta)?", "(lascia|annulla) (una)? risposta (annulla risposta)?", "(commenta|commenta l'articolo|commenta la notizia|commenta questo articolo|leggi e commenta|vai ai commenti)", "(partecipa|unisciti) alla (conversazione|discussione)", "il tuo indirizzo (email|e mail) non sarà pubblicato *", "i campi obbligatori sono contrassegnati *", "(i)? commenti (saranno|sono) (accettati|chiusi|moderati|riservati agli abbonati|disabilitati) *", "(devi essere|per commentare devi essere|accedi|effettua il login|registrati) (connesso|registrato|abbonato|loggato|o registrati)? per (inviare un commento|commentare|lasciare un commento|poter commentare) *", "(segnala|segnala un|segnala questo) (commento|abuso)", "(ordina per)? (più recenti|meno recenti|più votati)", "(salva|ricorda) (il mio nome|i miei dati) * *", "(questo sito usa|questo sito utilizza) akismet * * *"],
      cuts: ["Commenti", "12 commenti", "Lascia un commento", "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *", "Partecipa alla discussione"],
      keeps: ["I commenti del ministro irritano.", "12 commenti sul piano furono letti", "Partecipa alla corsa", "Nessun commento dal ministro"],
    },
    {
      id: "it/copyright/line", kind: "chrome", category: "copyright", place: "part", most: 70, weight: 5,
      phrases: ["(tutti i)? diritti (sono)? riservati", "(riproduzione|è vietata la riproduzione) (riservata|vietata|anche parziale|totale o parziale|dei contenuti)", "(codice fiscale|partita i v a|p iva) (e)? (partita iva)? * (registro delle imprese|cap soc|capitale sociale|iscrizione|r e a|#) *"],
      cuts: ["© 2024 Corriere d'Ardea. Tutti i diritti riservati.", "© Riproduzione riservata", "RIPRODUZIONE VIETATA"],
      keeps: ["Tutti i diritti degli inquilini restano.", "Il diritto d'autore annoia gli studenti.", "La riproduzione dei salmoni è a rischio."],
    },
    {
      id: "it/furniture/count", kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: ["(tempo|durata) (stimato)? (di)? (lettura|lettura stimato): (circa)? # (min|minuto|minuti|#)? (min)?", "(tempo|durata) (stimato)? di lettura # (min|minuto|minuti)", "# (min|minuto|minuti) (di lettura|per leggere)", "(lettura|lettura di) # (min|minuti)", "(tag|parole chiave|etichette|archiviato in|argomenti|categoria|categorie|temi|pubblicato in|altri articoli su): * * *", "(leggi|vedi|vai al|leggi tutto) (l')? (articolo|articolo completo|l'articolo|l'articolo completo|l'articolo integrale|tutto l'articolo|l'articolo originale)", "(clicca|clicca qui|cliccate) (qui)? (per (vedere|ingrandire|leggere|verificare|scoprire|aggiornare|iscriverti|saperne) *)?", "per (verificare|aggiornare|leggere) clicca qui", "(notizia|articolo) in aggiornamento"],
      cuts: ["Tempo di lettura: 4 minuti", "3 min di lettura", "Parole chiave: traghetto, ponte, tempesta", "Leggi l'articolo completo"],
      keeps: ["5 minuti di silenzio", "Il tempo di lettura dei bambini cala", "Leggi l'articolo 5 della norma", "Etichette di ogni colore"],
    },
    {
      id: "it/newsletter/order", kind: "chrome", category: "newsletter", place: "head", most: 60, weight: 5,
      phrases: ["(iscriviti|iscrivetevi|abbonati|registrati|sottoscrivi) (subito|ora|gratis|gratuitamente|qui)? (gratis|gratuitamente)? (alla|alle|per ricevere|a|la) * (newsletter|lettera settimanale) *", "(ricevi|ricevete|voglio ricevere|per ricevere) * (nella tua (casella|mail|email|casella di posta|inbox)|via (mail|email|e mail)|la nostra newsletter|le nostre newsletter|la newsletter) *", "(la nostra|la) newsletter: *", "(inserisci|scrivi|digita) (qui)? (la tua|il tuo|la|il tuo indirizzo) (email|e mail|mail|indirizzo email|indirizzo mail) *"],
      cuts: ["Iscriviti alla nostra newsletter", "Ricevi ogni mattina le notizie nella tua casella", "Registrati gratis alla newsletter del mattino", "Inserisci la tua email"],
      keeps: ["La newsletter venerdì non è uscita.", "Gli iscritti alla newsletter sono dimezzati.", "Iscrivetevi in comune.", "Ricevi gli auguri, scrisse."],
    },
    {
      id: "it/newsletter/line", kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: ["(la nostra|le nostre|le|tutte le|le mie|iscrizione alla|scopri le) newsletter", "(newsletter) (gratuita|gratuite|iscriviti|abbonamento esci|gratis)", "grazie per (esserti iscritto|l'iscrizione|la tua iscrizione|esserti registrato|la registrazione) *", "(la tua|il tuo|indirizzo) (email|e mail|mail|indirizzo email)", "(email|e mail|indirizzo email) non (valida|valido)", "(puoi)? (cancellarti|disiscriverti|annullare l'iscrizione) (in qualsiasi momento|in qualunque momento|quando vuoi) *", "(iscrivendoti|registrandoti|cliccando su *) (accetti|acconsenti|dichiari) * * *", "iscriviti (ora|subito|gratis|qui)?"],
      cuts: ["Le nostre newsletter", "Grazie per l'iscrizione!", "Puoi cancellarti in qualsiasi momento", "Iscriviti ora"],
      keeps: ["Newsletter in panne", "Grazie per niente", "La tua email è stata violata", "Iscriviti a scuola di vela"],
    },
    {
      id: "it/signin/order", kind: "chrome", category: "signin", place: "line", weight: 4.5,
      phrases: ["(accedi|effettua (il)? (login|accesso)|effettua l'accesso|entra|registrati) (per|con|o|e|al|a|in) (leggere|commentare|salvare|continuare|registrati|accedi|abbonati|google|facebook|apple|email|tuo account|sito|1 minuto|un minuto|iscriviti|scoprire|seguire|usare) * *", "(hai già|sei già|possiedi già) (un|una)? (account|abbonato|registrato|iscritto|abbonamento|utente) (accedi|effettua il login|entra|effettua l'accesso)? *", "(non hai|non hai ancora|non possiedi) (un)? (account|abbonamento) (registrati|abbonati|crea|iscriviti)? *", "non sei (ancora)? (abbonato|registrato|iscritto) (registrati|abbonati|iscriviti)? *", "(hai dimenticato|password|recupera|reimposta|ho dimenticato) (la|la tua|dimenticata)? password", "password (dimenticata|smarrita)", "(crea|creare) (un|il tuo) account (gratuito|gratis)?", "(continua|accedi|registrati|entra) con (google|facebook|apple|email)", "il servizio è dedicato agli utenti registrati"],
      cuts: ["Accedi per salvare l'articolo", "Sei già abbonato? Accedi", "Password dimenticata?", "Crea un account", "Accedi con Google"],
      keeps: ["Ha dimenticato la chiave a casa.", "Entra in casa e guarda.", "Sei già campione, gli dicono", "Creare un'impresa costa"],
    },
    {
      id: "it/signin/line", kind: "chrome", category: "signin", place: "line", weight: 4,
      phrases: ["(accedi|esci|registrati|accedi registrati|accedi o registrati|registrati o accedi|accedi o abbonati|abbonati accedi|il mio (account|profilo|abbonamento)|il tuo (account|profilo|abbonamento)|area (personale|riservata|utente|abbonati)|i miei (dati|articoli|preferiti)|le mie (notizie|newsletter|letture)|gestisci (account|profilo|il tuo account)|resta connesso|ricordami|effettua il login|fai login|benvenuto ospite)"],
      cuts: ["Accedi", "Il mio account", "Registrati", "Area riservata"],
      keeps: ["Area verde chiusa", "Il mio profilo migliore", "Registrati cento casi"],
    },
    {
      id: "it/paywall/order", kind: "chrome", category: "paywall", place: "line", weight: 5,
      phrases: ["(contenuto|articolo|notizia|accesso|questo contenuto è|questo articolo è|il resto dell'articolo è) (esclusivo|esclusiva|riservato|riservata|solo|disponibile solo) (per|agli|ai|a)? (gli|i|soli|nostri)? (abbonati|iscritti|abbonato|utenti registrati|soci|lettori abbonati) *", "(solo|esclusivo|riservato|in esclusiva) (per|agli) (gli)? abbonati", "(abbonati|iscriviti|registrati|accedi) * per (continuare (a leggere|la lettura)|leggere|accedere|sbloccare|avere accesso) * *", "per (continuare (a leggere|la lettura)|leggere (questo articolo|tutto l'articolo)|accedere a (questo contenuto|tutti i contenuti)) * (abbonati|registrati|accedi|iscriviti) *", "(hai raggiunto|hai letto|hai esaurito|ti restano) * (articoli gratuiti|limite di articoli|articoli gratis) *", "(abbonati|abbonamento|offerta|attiva) (a|da|a partire da|a soli|a solo|per) (soli|solo)? # (€|euro)? (al|per|il)? (mese|anno|primo mese|# mesi)? *", "(prova|provalo|inizia) (gratis|gratuita|gratuitamente|la prova gratuita) (per|di)? (# (giorni|mesi|mese)|un mese|30 giorni)?", "(vuoi|desideri) (continuare a leggere|leggere l'articolo completo|leggere questo articolo)", "(accesso|accedi|leggi) (illimitato|senza limiti|a tutti i contenuti|a tutti gli articoli) *", "(continua|continua a) (a)? leggere (qui|su *|l'articolo)?", "ti informiamo che con il tuo piano puoi leggere * * *", "lo stato del tuo abbonamento *"],
      cuts: ["Contenuto riservato agli abbonati", "Abbonati per continuare a leggere", "Hai letto tutti gli articoli gratuiti", "Prova gratis per 30 giorni", "Solo per abbonati"],
      keeps: ["Il molo è riservato ai soci del circolo.", "Per leggere la mappa servono occhiali.", "Accesso chiuso al ponte", "Continua a leggere i classici"],
    },
    {
      id: "it/paywall/line", kind: "chrome", category: "paywall", place: "line", weight: 4.5,
      phrases: ["(abbonati|abbonati (ora|subito|qui|adesso|gratis)|abbonamenti|abbonamento (digitale|cartaceo)|abbonamento cartaceo abbonamento digitale|scopri (le offerte|gli abbonamenti|l'offerta|tutte le offerte)|vedi (le)? offerte|vai alle offerte|offerte abbonamenti|regala un abbonamento|gestisci (il tuo)? abbonamento|diventa (socio|sostenitore|abbonato|membro)|contenuti premium|contenuto premium|sei già abbonato|disdici quando vuoi|annulla quando vuoi|rinnova (l'abbonamento|abbonamento)|attiva (l'offerta|ora))"],
      cuts: ["Abbonati", "Abbonati ora", "Scopri le offerte", "Disdici quando vuoi", "Contenuto premium"],
      keeps: ["Abbonati in rivolta", "Abbonamento al teatro", "Attiva la rete dei soccorsi", "Diventa grande"],
    },
    {
      id: "it/paywall/support", kind: "chrome", category: "paywall", place: "head", most: 60, weight: 4.5,
      phrases: ["(sostieni|sostenete|aiuta|aiutaci a|finanzia) (il nostro|il|un|la nostra|sostenere|continuare|l'informazione)? (giornalismo|lavoro giornalistico|giornale|redazione|informazione (libera|indipendente)|indipendente|giornalismo indipendente) *", "(fai|fate) (ora)? una (donazione|offerta) (ora|qui|oggi|mensile|per (sostenere|sostenerci) *)", "(dona ora|sostienici|sostienici ora)", "(il tuo|la tua) (sostegno|contributo|donazione) (ci permette|ci aiuta|rende possibile|è fondamentale per) *"],
      cuts: ["Sostieni il nostro giornalismo", "Fai una donazione ora", "Il tuo contributo ci permette di informare"],
      keeps: ["Sostieni la trave, gridò il muratore.", "Fate una donazione, pregò il parroco.", "Il tuo sostegno, sindaco, arriva tardi."],
    },
    {
      id: "it/promo/app", kind: "chrome", category: "promo", place: "line", weight: 4.5,
      phrases: ["(scarica|scaricate|installa|scopri|prova) (gratis|subito|ora)? (l'app|la nostra app|la app|le nostre app|l'applicazione|la nostra applicazione) *", "(disponibile|scarica|scaricala) (su|da) (google play|app store|play store) *", "(leggi|apri|continua) (nell'app|sull'app|in app)", "(attiva|ricevi|abilita|consenti) (le)? (notifiche|notifiche push)", "(le nostre app|app mobile)", "(aggiungi|scegli|imposta) * (come|tra le) (tua)? (fonte|fonti) (preferita|preferite) (su)? (google)? *"],
      cuts: ["Scarica l'app", "Disponibile su Google Play", "Apri nell'app", "Attiva le notifiche"],
      keeps: ["L'app spiava i clienti.", "Scarica elettrica in spiaggia", "Ricevi minacce e denunci", "Le nostre app sanno troppo"],
    },
    {
      id: "it/caption/label", kind: "role", category: "caption", place: "head", most: 70, weight: 4.5,
      phrases: ["(foto d'archivio|foto di archivio|foto di repertorio|immagine d'archivio|immagine di repertorio|immagine di archivio|didascalia|nella foto|nell'immagine|in foto): *", "(foto|immagine) (d'archivio|di repertorio|di archivio) *"],
      cuts: ["Foto d'archivio: un traghetto al molo", "Nella foto: Anna Riva con la sua oca", "Immagine di repertorio"],
      keeps: ["La foto mostra un uomo e un'oca.", "Nella foto si vede la torre.", "Nell'immagine, due bambini"],
    },
    {
      id: "it/caption/credited", kind: "role", category: "caption", place: "tail", most: 70, weight: 4.5,
      phrases: ["(foto|immagine|fonte|credit|credits|crediti): * (ansa|lapresse|afp|reuters|ap|epa|getty images|imagoeconomica|agf|adnkronos|fotogramma|shutterstock|istock|ipa|web|archivio)", "(crediti|crediti foto|credit foto|fotografia): *", "(foto|immagine) (ansa|lapresse|afp|reuters|archivio|imagoeconomica|fotogramma|ipa|getty)", "(ansa lapresse|imagoeconomica|afp via getty images)"],
      cuts: ["Camminatori sul ponte. Foto: Anna Riva/Ansa", "Il traghetto al molo (foto LaPresse)", "Un'oca alla fiera. Crediti: Luca Neri"],
      keeps: ["Ha mandato una foto del molo.", "La banca gli nega i crediti.", "Nella foto: un'ombra"],
    },
    {
      id: "it/credit/line", kind: "role", category: "credit", place: "line", weight: 5,
      phrases: ["(foto|foto di|fotografia|fotografie|crediti|crediti foto|credit foto|immagine|immagini|infografica|illustrazione|illustrazioni|grafica|fotografo): (di)? * *", "(foto|immagine) (ansa|lapresse|afp|reuters|ap|epa|imagoeconomica|ipa|fotogramma|d'archivio|di archivio|di repertorio)", "(ansa|lapresse|imagoeconomica|adnkronos|agf|fotogramma) (epa|afp|foto)?"],
      cuts: ["Foto: Anna Riva / Corriere", "Fotografia: Luca Neri", "Foto Ansa", "LaPresse"],
      keeps: ["Foto di gruppo al vertice", "Crediti agricoli in crescita", "L'Ansa ha dato la notizia venerdì."],
    },
    {
      id: "it/date/line", kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(pubblicato|pubblicata|aggiornato|aggiornata|ultimo aggiornamento|ultima modifica|modificato|data di pubblicazione|data|creato)? (il|alle|alle ore|oggi|ieri)? (lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lun|mar|mer|gio|ven|sab|dom)? # (gennaio|gen|febbraio|feb|marzo|mar|aprile|apr|maggio|mag|giugno|giu|luglio|lug|agosto|ago|settembre|set|sett|ottobre|ott|novembre|nov|dicembre|dic) # (alle|ore|alle ore)? (#)? (#)? (modificato|modifica|aggiornato|aggiornata|ultimo aggiornamento|modificato il|tempo di lettura)? (il|alle|alle ore)? (#)? (gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)? (#)? (alle|ore)? (#)? (#)? (min|minuti)?",
        "(pubblicato|pubblicata|aggiornato|aggiornata|ultimo aggiornamento|ultima modifica|modificato|data di pubblicazione|data) (il|alle|alle ore|oggi alle|ieri alle)? (lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)? # (#)? (#)? (alle|ore|alle ore)? (#)? (#)?",
        "(aggiornato|pubblicato)? # (sec|secondi|min|minuti|minuto|ora|ore|giorno|giorni) fa",
      ],
      cuts: ["Pubblicato il 4 febbraio 2023", "Aggiornato alle 20:56", "Sabato 4 febbraio 2023", "3 ore fa"],
      keeps: ["Pubblicato nel 1923, il libro fu bruciato.", "Il 4 febbraio 2023 il sindaco si dimise.", "Tre anni fa il ponte chiuse.", "Febbraio fu freddo"],
    },
    {
      id: "it/byline/line", kind: "role", category: "byline", place: "head", most: 16, weight: 4,
      phrases: ["(di|autore|autrice|autori|scritto da|a cura di|redazione|testo|testo di|intervista di|pubblicato da): *"],
      cuts: ["Di: Anna Riva", "Autore: Luca Neri", "A cura di: Anna Riva"],
      keeps: ["Di notte il paese tace.", "Autore dello studio, dubita.", "Scritto da un bambino, il biglietto commosse."],
    },
    {
      id: "it/note/editor", kind: "role", category: "note", place: "head", most: 80, weight: 4,
      phrases: ["(nota della redazione|nota del direttore|n d r|ndr|errata corrige|rettifica|correzione|precisazione|diritto di replica): *", "(questo articolo|questa notizia|questo testo) è (stato|stata) (aggiornato|aggiornata|corretto|corretta|modificato|modificata|pubblicato originariamente|originariamente pubblicato) *", "una versione precedente di (questo articolo|questa notizia|questo testo) *"],
      cuts: ["Nota della redazione: i nomi sono stati cambiati.", "Questo articolo è stato aggiornato lunedì con una replica.", "Una versione precedente di questo articolo dava un nome errato."],
      keeps: ["Correzione dei compiti in ritardo", "Questo articolo della legge è passato.", "Una versione precedente della legge taceva."],
    },
  ],
  boxes: [
    {
      id: "it/summary/machine", kind: "chrome", category: "summary",
      open: ["(riassunto|sintesi) (generato|generata|creato|creata|realizzato|realizzata) (da|dall'ia|dall'ai|con|tramite) (ia|ai|l'ia|l'ai|l'intelligenza artificiale|intelligenza artificiale|un'ia)? *", "(riassunto|sintesi) (ai|ia|con ai|con ia|dell'ai|dell'ia|automatico|automatica) (beta)?", "(mostra|vedi|nascondi)? (il|la)? (riassunto|sintesi) (ai|ia|automatico|dell'ai)"],
      close: ["(questo|questa|il|la) (riassunto|sintesi|testo) è (stato|stata) (generato|generata|creato|creata|realizzato|realizzata) (da|dall'ia|dall'ai|con|tramite) * * *", "(questo riassunto|questa sintesi) (ti)? è (stato|stata)? (utile) *", "(l'ia|l'ai|questo riassunto) può (commettere|contenere) errori *", "(nascondi|chiudi) (il|la)? (riassunto|sintesi)", "leggi (l'articolo completo|tutto l'articolo|l'articolo intero|l'articolo)"],
      mostBlocks: 16, mostWords: 500, weight: 6,
      cuts: ["Riassunto generato dall'AI\nIl consiglio chiude il ponte.\nQuesto riassunto è stato generato dall'AI e rivisto", "Sintesi AI\nTre fattorie allagate.\nQuesta sintesi è stata utile?", "Riassunto automatico\nIl traghetto torna.\nLeggi l'articolo completo"],
      keeps: ["Riassunto\nIl consiglio chiude il ponte.\nLeggi l'articolo completo", "I riassunti con l'AI si diffondono.\nMolti dubitano.\nLeggi l'articolo", "Sintesi AI\nIl consiglio chiude il ponte."],
    },
  ],
};
