import type { Pack } from "../rule.js";

/** The Danish rules: phrases that are certain. */
export const da: Pack = {
  language: "da",
  rules: [
    {
      id: "da/advertisement/label",
      kind: "chrome", category: "advertisement", place: "line", weight: 6,
      phrases: ["(annonce|annoncer|reklame|sponsoreret (indhold)?|annoncørbetalt indhold|betalt indhold|artiklen fortsætter (efter|under) (annoncen|videoen|billedet|reklamen)|(luk|spring over) annonce)"],
      cuts: ["ANNONCE", "Artiklen fortsætter efter annoncen"],
      keeps: ["Annonce kostede borgmesteren jobbet", "Artiklen fortsætter med at vække vrede."],
    },
    {
      id: "da/navigation/skip",
      kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: [
        "(spring|gå|hop|fortsæt) (direkte)? (til) (hovedindhold|hovedindholdet|indhold|indholdet|navigation|forsiden|toppen|sidens indhold)",
        "(åbn|luk|vis|skjul) (menu|menuen)",
      ],
      cuts: ["Fortsæt til indhold", "Luk menu"],
      keeps: ["Gå til bunds i sagen", "Menuen skifter til jul"],
    },
    {
      id: "da/related/line",
      kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: ["(læs (også|mere|videre|flere artikler)|relaterede? (artikler|nyheder|emner|indhold)?|mest læste?|mest læst (lige nu)?|seneste (nyt|nyheder)|flere (artikler|nyheder)|mere (om|fra) *|anbefalet til dig|gå ikke glip af|andre læser)"],
      cuts: ["Læs også", "Mest læste", "Relaterede artikler"],
      keeps: ["Læs højt for børn", "Flere artikler i loven ændres"],
    },
    {
      id: "da/related/lead",
      kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(læs (også|mere|videre)|se (også|video)|relateret|gå ikke glip af|hør (også|podcasten)): *"],
      cuts: ["Læs også: Færgen får ny kaptajn", "LÆS MERE: Stormen lukkede broen"],
      keeps: ["Læs mere, lød rådet.", "Se også på prisen."],
    },
    {
      id: "da/newsletter/line",
      kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: [
        "(tilmeld dig|abonner på|få) (vores|vort|vores gratis)? * (nyhedsbrev|nyhedsbrevet|nyhedsbreve)",
        "(vores|gratis|tilmeld)? (nyhedsbrev|nyhedsbreve)",
        "(indtast|skriv) din (e mail|e mailadresse|email|mailadresse) *",
      ],
      cuts: ["Tilmeld dig vores nyhedsbrev", "Nyhedsbreve"],
      keeps: ["Nyhedsbrev skabte røre", "Tilmeld dig løbet"],
    },
    {
      id: "da/signin/line",
      kind: "chrome", category: "signin", place: "line", weight: 4,
      phrases: ["(log ind|log ud|opret (konto|bruger|profil)|min konto|min profil|bliv (abonnent|medlem)|køb abonnement|køb adgang|(har du|allerede|er du allerede) (et)? (abonnement|abonnent|konto|login) *|du er ikke logget ind|glemt (adgangskode|kodeord)|(kun)? for abonnenter|log ind (for at|og) *|denne funktion kræver et abonnement|se en oversigt over vores abonnementer (her)?|se oversigt|log ind (log ud)? køb (abonnement)? (menu)?|gem på læseliste|min læseliste)"],
      cuts: ["Log ind", "Køb abonnement", "Er du allerede abonnent? Log ind"],
      keeps: ["Log ind i banken fejlede", "Bliv medlem af kirken, lyder det"],
    },
    {
      id: "da/sharing/line",
      kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(del (artiklen|artikel|siden|link|denne artikel) (del)?|del (på|via) (facebook|twitter|x|linkedin|mail|e mail|whatsapp)|kopier link|link kopieret|følg os (på *)?|send (til en ven|artikel)|gem artikel(en)?|lyt til artiklen)"],
      cuts: ["Del artiklen", "Del på Facebook", "Kopier link"],
      keeps: ["Del og hersk", "Følg pengene"],
    },
    {
      id: "da/consent/label",
      kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(privatlivspolitik|persondatapolitik|cookiepolitik|cookie politik|cookie og privatlivspolitik|cookies og privatliv|administrer (samtykke|cookies)|cookieindstillinger|cookie indstillinger|handelsbetingelser|brugervilkår|abonnementsvilkår|abonnementsbetingelser|accepter (alle)|tillad alle|afvis alle|kun nødvendige)"],
      cuts: ["Persondatapolitik", "Administrér samtykke", "Accepter alle"],
      keeps: ["Accepter nederlaget, lød rådet", "Privatliv for salg"],
    },
    {
      id: "da/comments/line",
      kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: [
        "(#|vis|læs|skriv|alle|tilføj)? (en)? (kommentarer|kommentar) (#|til artiklen)?",
        "(deltag i|gå til) debatten",
        "kommentarfeltet er lukket",
      ],
      cuts: ["12 kommentarer", "Skriv en kommentar"],
      keeps: ["Kommentarer om kongen", "Deltag i løbet"],
    },
    {
      id: "da/copyright/line",
      kind: "chrome", category: "copyright", place: "part", most: 60, weight: 5,
      phrases: [
        "(alle rettigheder forbeholdes|alle rettigheder forbeholdt)",
        "(kopiering|gengivelse|eftertryk) * (tilladelse|forbudt|tilladt) *",
        "(ansvarshavende|ansv) (chefredaktør|redaktør): *",
      ],
      cuts: ["© 2023 Havnebladet. Alle rettigheder forbeholdes", "Ansvarshavende chefredaktør: Eva Lund"],
      keeps: ["Alle rettigheder har en pris.", "Redaktøren blev fyret."],
    },
    {
      id: "da/date/line",
      kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(publiceret|offentliggjort|opdateret|udgivet|senest opdateret) (d|den|i dag|i går)? (#|# (jan|januar|feb|februar|mar|marts|apr|april|maj|jun|juni|jul|juli|aug|august|sep|september|okt|oktober|nov|november|dec|december) #?|# # #)? (kl)? (#|# #)?",
        "(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)? (d|den)? # (jan|januar|feb|februar|mar|marts|apr|april|maj|jun|juni|jul|juli|aug|august|sep|september|okt|oktober|nov|november|dec|december) # (kl)? (#|# #)?",
        "# # # kl # #?",
        "# (minutter|min|timer) siden",
      ],
      cuts: ["Publiceret 4. februar 2023", "lørdag d. 4. februar 2023", "04/02/2023 kl 09:00"],
      keeps: ["4. februar var kold", "Opdateret viden mangler i landet"],
    },
    {
      id: "da/furniture/reading-time",
      kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: [
        "(læsetid) (ca)? #? (min|minutter)?",
        "# (min|minutters) læsetid",
      ],
      cuts: ["Læsetid: 3 min", "4 minutters læsetid"],
      keeps: ["Læsning hjælper", "5 minutters stilhed"],
    },
    {
      id: "da/credit/line",
      kind: "role", category: "credit", place: "line", weight: 4.5,
      phrases: ["foto: *"],
      cuts: ["Foto: Eva Lund", "Foto: Scanpix"],
      keeps: ["Foto stjålet", "Foto af året kåret"],
    },
  ],
  boxes: [],
};
