import type { Pack } from "../rule.js";

/** The Norwegian rules: phrases that are certain. */
export const no: Pack = {
  language: "no",
  rules: [
    {
      id: "no/advertisement/label",
      kind: "chrome", category: "advertisement", place: "line", weight: 6,
      phrases: ["(annonse|annonser|reklame|annonsørinnhold|sponset innhold|betalt innhold|kommersielt samarbeid|artikkelen fortsetter (etter|under) (annonsen|videoen|bildet|reklamen)|saken fortsetter (etter|under) (annonsen|annonsøren|bildet|videoen)|hvorfor ser du denne annonsen|(lukk|hopp over) annonse)"],
      cuts: ["Annonsørinnhold", "Saken fortsetter under annonsen"],
      keeps: ["Annonse felte ordføreren", "Saken fortsetter i retten mandag."],
    },
    {
      id: "no/navigation/skip",
      kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: [
        "(hopp|gå) (direkte)? (til|over til) (hovedinnhold|hovedinnholdet|innhold|innholdet|hovedmeny|navigasjon|forsiden|toppen|sidens hovedinnhold|sidens innhold)",
        "(åpne|lukk|vis|skjul) (meny|menyen)",
        "(meny|søk i arkivet|kontakt oss|tilbake til (forsiden|toppen)|vis (mer|mindre|alle)|vis mer vis mindre|gå til (forsiden|toppen))",
      ],
      cuts: ["Hopp til hovedinnholdet", "Lukk meny"],
      keeps: ["Gå til bunns i saken", "Menyen endres i høst"],
    },
    {
      id: "no/related/line",
      kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: ["(les (også|mer|videre|flere saker)|les (hele)? saken her|relaterte? (saker|artikler|nyheter|innhold)?|mest lest|siste nytt|flere (saker|nyheter)|mer (om|fra) *|anbefalt for deg|ikke gå glipp av|anbefalte saker)"],
      cuts: ["Les også", "Mest lest", "Relaterte saker"],
      keeps: ["Les høyt for barna", "Flere saker venter i retten"],
    },
    {
      id: "no/related/lead",
      kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(les (også|mer|videre)|se (også|video|bildene)|hør podkasten|relatert): *"],
      cuts: ["Les også: Fergen får ny kaptein", "LES MER: Stormen stengte broen"],
      keeps: ["Les mer bøker, sa læreren.", "Se også opp for is."],
    },
    {
      id: "no/newsletter/line",
      kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: [
        "(meld deg|abonner|få) (på|vårt)? (vårt|på)? * (nyhetsbrev|nyhetsbrevet)",
        "(vårt|våre|gratis)? (nyhetsbrev|nyhetsbrevene)",
        "(skriv inn|oppgi) (din|e postadressen) (e post|e postadresse|din)",
      ],
      cuts: ["Meld deg på vårt nyhetsbrev", "Nyhetsbrev"],
      keeps: ["Nyhetsbrev skapte bråk", "Meld deg på løpet"],
    },
    {
      id: "no/signin/line",
      kind: "chrome", category: "signin", place: "line", weight: 4,
      phrases: ["(logg inn|logg ut|opprett (konto|bruker)|min (side|konto|profil)|bli (abonnent|medlem)|kjøp (abonnement|pluss|tilgang)|(allerede|er du allerede|har du allerede) (abonnent|abonnement|kunde) *|glemt passord|(kun)? for abonnenter|logg inn (for å|og) *|tips oss( her)?|tips oss)"],
      cuts: ["Logg inn", "Kjøp abonnement", "Allerede abonnent? Logg inn"],
      keeps: ["Logg inn i banken feilet", "Bli medlem av koret, lød rådet"],
    },
    {
      id: "no/sharing/line",
      kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(del|del (artikkel|artikkelen|saken|siden|lenke)|del (på|via) (facebook|twitter|x|linkedin|e post|mail|whatsapp)|kopier lenke|lenke kopiert|følg oss (på *)?|lagre (artikkel|artikkelen|sak)|skriv ut|lytt til (artikkelen|saken))"],
      cuts: ["Del artikkel", "Del på Facebook", "Kopier lenke"],
      keeps: ["Del og hersk", "Følg pengene"],
    },
    {
      id: "no/consent/label",
      kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(personvern|personvernerklæring|personvernpolicy|personvernregler|cookie(s)? (policy|innstillinger|erklæring)|informasjonskapsler|administrer (samtykke|cookies|innstillinger)|samtykkeinnstillinger|brukervilkår|abonnementsvilkår|kjøpsvilkår|vilkår og betingelser|godta alle|avvis alle|personvern og (cookies|informasjonskapsler))"],
      cuts: ["Personvernerklæring", "Godta alle"],
      keeps: ["Godta nederlaget, sa treneren", "Personvern står på spill"],
    },
    {
      id: "no/comments/line",
      kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: [
        "(#|vis|les|skriv|alle|legg igjen)? (en)? (kommentarer|kommentar) (#|til saken)?",
        "(delta i|gå til) (debatten|diskusjonen)",
        "kommentarfeltet er stengt",
      ],
      cuts: ["12 kommentarer", "Skriv en kommentar"],
      keeps: ["Kommentarer om kongen", "Delta i dugnaden"],
    },
    {
      id: "no/copyright/line",
      kind: "chrome", category: "copyright", place: "part", most: 60, weight: 5,
      phrases: [
        "(alle rettigheter (forbeholdt|reservert|forbeholdes)|med enerett)",
        "(kopiering|gjengivelse|bruk) * (innhold|materiale|artikler) * (tillatelse|forbudt|tillatt) *",
        "(ansvarlig redaktør|sjefredaktør og ansvarlig redaktør): *",
        "arbeider etter vær varsom plakaten",
      ],
      cuts: ["© 2023 Havnebladet. Alle rettigheter forbeholdt", "Ansvarlig redaktør: Eva Lund"],
      keeps: ["Alle rettigheter har en pris.", "Redaktøren ble ansvarlig for gjelden."],
    },
    {
      id: "no/date/line",
      kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(publisert|oppdatert|sist oppdatert) (i dag|i går)? (mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)? (#|# (jan|januar|feb|februar|mars|apr|april|mai|jun|juni|jul|juli|aug|august|sep|september|okt|oktober|nov|november|des|desember) #?|# # #)? (kl)? (#|# #)? (oppdatert|sist oppdatert)? (#|# (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember))? (kl)? (#|# #)?",
        "(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)? # (jan|januar|feb|februar|mars|apr|april|mai|jun|juni|jul|juli|aug|august|sep|september|okt|oktober|nov|november|des|desember) # (kl)? (#|# #)?",
        "for? # (minutter|min|timer) siden",
      ],
      cuts: ["Publisert torsdag 04. februar 2023 - 13:26", "4. februar 2023"],
      keeps: ["4. februar var kald", "Publisert forsker får pris"],
    },
    {
      id: "no/furniture/reading-time",
      kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: [
        "(lesetid) (ca)? #? (min|minutter)?",
        "# (min|minutters) lesetid",
      ],
      cuts: ["Lesetid 3 min", "4 minutters lesetid"],
      keeps: ["Lesing hjelper", "5 minutters stillhet"],
    },
    {
      id: "no/credit/line",
      kind: "role", category: "credit", place: "line", weight: 4.5,
      phrases: ["foto: *"],
      cuts: ["Foto: Eva Lund", "Foto: NTB"],
      keeps: ["Foto stjålet", "Foto av året kåret"],
    },
  ],
  boxes: [],
};
