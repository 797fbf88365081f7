import type { Pack } from "../rule.js";

/** The Swedish rules: phrases that are certain. */
export const sv: Pack = {
  language: "sv",
  rules: [
    {
      id: "sv/advertisement/label",
      kind: "chrome", category: "advertisement", place: "line", weight: 6,
      phrases: ["(annons|annonser|reklam|annonsinnehåll|annonssamarbete|i samarbete med annonsör|sponsrat innehåll|betalt innehåll|annons från *|artikeln fortsätter (efter|under) (annonsen|annonsen|bilden|videon)|fortsätt läsa efter annonsen|(stäng|hoppa över) annons)"],
      cuts: ["ANNONS", "Artikeln fortsätter under annonsen"],
      keeps: ["Annons blev dyr för kommunen", "Artikeln fortsätter att väcka vrede."],
    },
    {
      id: "sv/navigation/skip",
      kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: [
        "(hoppa|gå|till) (direkt)? (till)? (huvudinnehåll|huvudinnehållet|innehåll|innehållet|sidans innehåll|navigering|startsidan|toppen|sidans topp)",
        "(öppna|stäng|visa|dölj) (menyn|meny)",
        "till toppen",
      ],
      cuts: ["Hoppa till innehåll", "Stäng menyn"],
      keeps: ["Gå till botten med saken", "Menyn ändras i höst"],
    },
    {
      id: "sv/related/line",
      kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: ["(läs (också|även|mer|vidare)|läs mer (här|om)|relaterade? (artiklar|nyheter|ämnen|innehåll)?|relaterat|mest (läst|lästa|läst just nu)|fler (artiklar|nyheter)|senaste (nytt|nyheterna)|mer (från|om|i ämnet|om ämnet) *|rekommenderat för dig|missa inte|just nu läser andra)"],
      cuts: ["Läs också", "Mest läst", "Relaterade artiklar"],
      keeps: ["Läs bibeln, sade prästen", "Fler artiklar i lagen ändras"],
    },
    {
      id: "sv/related/lead",
      kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(läs (också|även|mer|vidare)|se (också|även)|relaterat|läs mer om|missa inte|tv|podd|mer läsning): *"],
      cuts: ["LÄS MER: Färjan får ny kapten", "Läs också: Stormen stängde bron"],
      keeps: ["Läs mer böcker, sade läraren.", "Se också upp för is."],
    },
    {
      id: "sv/newsletter/line",
      kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: [
        "(prenumerera|anmäl dig|skriv upp dig) (på|till|för) * (nyhetsbrev|nyhetsbrevet)",
        "(vårt|våra|få|skaffa)? (nyhetsbrev|nyhetsbreven|vårt nyhetsbrev)",
        "(ange|fyll i|skriv) din (e post|e postadress|mejladress|mejl)",
      ],
      cuts: ["Anmäl dig till vårt nyhetsbrev", "Nyhetsbrev"],
      keeps: ["Nyhetsbrev väckte ilska", "Anmäl dig till loppet"],
    },
    {
      id: "sv/signin/line",
      kind: "chrome", category: "signin", place: "line", weight: 4,
      phrases: ["(logga in|logga ut|skapa konto|mitt konto|bli prenumerant|bli medlem|prenumerera|prenumerera nu|köp prenumeration|redan prenumerant *|glömt lösenordet|(denna|den här) artikel(n)? är (för|endast för) prenumeranter|(för|endast för) prenumeranter)"],
      cuts: ["Logga in", "Bli prenumerant", "Redan prenumerant? Logga in"],
      keeps: ["Logga in på banken gick inte", "Bli medlem i facket, lyder rådet"],
    },
    {
      id: "sv/sharing/line",
      kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(dela|dela (artikeln|artikel|denna artikel|sidan|länk)|dela (på|via) (facebook|twitter|x|linkedin|mejl|mail|e post|whatsapp)|kopiera länk|länk kopierad|följ oss (på *)?|tipsa (oss|redaktionen)|spara artikel(n)?|skriv ut|lyssna på artikeln)"],
      cuts: ["Dela artikeln", "Dela på Facebook", "Kopiera länk"],
      keeps: ["Dela lika på arvet", "Följ pengarna"],
    },
    {
      id: "sv/consent/label",
      kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(integritetspolicy|personuppgiftspolicy|dataskyddspolicy|cookiepolicy|om cookies|hantera (cookies|samtycke|inställningar)|cookie inställningar|cookieinställningar|användarvillkor|köpvillkor|prenumerationsvillkor|godkänn (alla)? (cookies)?|acceptera alla|avvisa alla)"],
      cuts: ["Integritetspolicy", "Godkänn alla cookies"],
      keeps: ["Godkänn avtalet, kräver facket", "Cookies och kakor på bordet"],
    },
    {
      id: "sv/comments/line",
      kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: [
        "(#|visa|läs|skriv|alla|lämna) (en)? (kommentarer|kommentera|kommentar) (#|artikeln|inlägget)?", "(kommentarer|kommentera|kommentar) (#|artikeln|inlägget)",
        "(delta i|gå till) (diskussionen|samtalet)",
        "kommentarerna är (stängda|avstängda)",
      ],
      cuts: ["12 kommentarer", "Skriv en kommentar"],
      keeps: ["Kommentarer om vädret", "Kommentera inte domen, bad åklagaren"],
    },
    {
      id: "sv/copyright/line",
      kind: "chrome", category: "copyright", place: "part", most: 60, weight: 5,
      phrases: [
        "(alla rättigheter förbehållna|med ensamrätt)",
        "(materialet|innehållet|artikeln) (är|får) * (upphovsrättsskyddat|skyddat enligt upphovsrättslagen|kopieras|citeras|upphovsrätt) *",
        "ansvarig utgivare: *",
      ],
      cuts: ["© 2023 Hamnbladet. Alla rättigheter förbehållna", "Ansvarig utgivare: Eva Lind"],
      keeps: ["Alla rättigheter har ett pris.", "Utgivaren är ansvarig inför lagen."],
    },
    {
      id: "sv/date/line",
      kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(publicerad|publicerat|uppdaterad|uppdaterat|senast uppdaterad|publicerades|uppdaterades) (idag|i dag|igår|i går)? (#|# (jan|januari|feb|februari|mars|apr|april|maj|jun|juni|jul|juli|aug|augusti|sep|september|okt|oktober|nov|november|dec|december) #|# # #|# (jan|januari|feb|februari|mars|apr|april|maj|jun|juni|jul|juli|aug|augusti|sep|september|okt|oktober|nov|november|dec|december))? (kl|klockan)? (#|# #)?",
        "# (jan|januari|feb|februari|mars|apr|april|maj|jun|juni|jul|juli|aug|augusti|sep|september|okt|oktober|nov|november|dec|december) # (kl)? (#|# #)?",
        "# (minuter|min|timmar|tim) sedan",
      ],
      cuts: ["Publicerad 4 februari 2023", "Uppdaterad 2023-02-04 kl 10.30"],
      keeps: ["4 februari var kall", "Publicerad poet prisas"],
    },
    {
      id: "sv/furniture/reading-time",
      kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: [
        "(lästid|läsningstid) (ca)? #? (min|minuter|minut)?",
        "# min (lästid|läsning)",
      ],
      cuts: ["Lästid 3 min", "4 min lästid"],
      keeps: ["Läsning hjälper", "5 minuters tystnad"],
    },
    {
      id: "sv/credit/line",
      kind: "role", category: "credit", place: "line", weight: 4.5,
      phrases: ["(foto|bild): *"],
      cuts: ["Foto: Eva Lind", "Bild: TT"],
      keeps: ["Foto stulet", "Bild av staden ändras"],
    },
  ],
  boxes: [],
};
