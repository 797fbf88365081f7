import type { Pack } from "../rule.js";

/** The Czech rules: phrases that are certain. */
export const cs: Pack = {
  language: "cs",
  rules: [
    {
      id: "cs/advertisement/label",
      kind: "chrome", category: "advertisement", place: "line", weight: 6,
      phrases: ["(reklama|reklamy|inzerce|komerční (sdělení|článek|prezentace|obsah)|sponzorovaný (obsah|článek)|placená inzerce|(článek|text) pokračuje (pod|za) (reklamou|videem|fotkou|galerií|inzercí))"],
      cuts: ["Inzerce", "Komerční sdělení", "Článek pokračuje pod reklamou"],
      keeps: ["Reklama lže, tvrdí studie", "Článek pokračuje tam, kde skončil.", "Komerční banky zdražují"],
    },
    {
      id: "cs/navigation/skip",
      kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: [
        "(přejít|přeskočit|skočit|zpět) (k|na|do) (hlavnímu|hlavní)? (obsahu|obsah|menu|navigaci|začátek|hlavní stránku|titulní stranu|domovskou stránku|nahoru)",
        "(hlavní|osobní|zavřít|otevřít|rozbalit)? menu",
        "(postranní panel|drobečková navigace|patička stránky|načíst (starší|další) (články|zprávy)?|hlavní (obsah|stránka))",
        "zpět nahoru",
      ],
      cuts: ["Přejít k obsahu", "Hlavní menu"],
      keeps: ["Zpět do školy", "Menu na svátky"],
    },
    {
      id: "cs/related/line",
      kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: [
        "(související|podobné|další|doporučené|nejčtenější|nejnovější|poslední|populární) (články|zprávy|témata|obsah|videa|článek)",
        "(čtěte (také|dále|též|i)|přečtěte si (také|i|dále|více)|mohlo by vás (také)? zajímat|nejčtenější|doporučujeme|nepřehlédněte|více k tématu|k tématu|další z rubriky *)",
      ],
      cuts: ["Související články", "Mohlo by vás zajímat", "Čtěte také"],
      keeps: ["Související škody zaplatí stát", "Další články zákona se změní v lednu", "Doporučujeme opatrnost"],
    },
    {
      id: "cs/related/lead",
      kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(čtěte (také|dále|též|i|více)|přečtěte si (také|i|více)?|související|mohlo by vás zajímat|podívejte se (také)?|sledujte|více k tématu): *"],
      cuts: ["Čtěte také: Přívoz má nového kapitána", "Související: Bouře zavřela most"],
      keeps: ["Čtěte dětem každý večer.", "Související výdaje stouply."],
    },
    {
      id: "cs/newsletter/line",
      kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: [
        "(přihlaste|přihlásit|přihlaste se) (se)? (k|ke)? (odběru)? (našeho|novinek)? (newsletteru|newsletterů|odběru newsletteru|odběru novinek)",
        "(odebírat|odebírejte|náš)? (newsletter|newslettery|novinky e mailem)",
        "(zadejte|vložte) (svůj|váš)? e mail *",
      ],
      cuts: ["Přihlaste se k odběru newsletteru", "Zadejte svůj e-mail"],
      keeps: ["Newsletter úřadu nikdo nečetl", "Přihlaste se u recepce"],
    },
    {
      id: "cs/sharing/line",
      kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(sdílet|sdílejte|tweetnout|sdílet (článek|odkaz|na|přes)|sdílejte (článek|tento článek)|sdílet na (facebooku|twitteru|x|síti x|linkedin)|kopírovat odkaz|poslat (e mailem|odkaz)|sledujte nás (na *)?|přidat na seznam)"],
      cuts: ["Sdílet", "Sdílet na Facebooku", "Kopírovat odkaz"],
      keeps: ["Sdílet byt se vyplatí", "Sledujte oblohu"],
    },
    {
      id: "cs/consent/label",
      kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(zásady (ochrany osobních údajů|používání cookies|cookies|soukromí)|ochrana (osobních údajů|soukromí)|nastavení (soukromí|cookies|souhlasu)|podmínky (užití|používání|použití)|obchodní podmínky|souhlasím|přijmout (vše|všechny)|odmítnout (vše|všechny))"],
      cuts: ["Zásady ochrany osobních údajů", "Přijmout vše", "Nastavení cookies"],
      keeps: ["Podmínky příměří", "Ochrana zvířat selhala"],
    },
    {
      id: "cs/comments/line",
      kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: [
        "(#|přidat|zobrazit|napsat|všechny|vstoupit do)? (komentáře|komentář|komentářů|diskuze|diskuse|diskusi|diskuzi|příspěvků) (#|k článku)?",
        "(vstoupit do|zapojte se do|přejít do|otevřít) (diskuze|diskuse)",
        "(přihlaste se|musíte se přihlásit) (a|abyste|pro) * (diskutujte|komentovat|diskutovat|komentáře)",
      ],
      cuts: ["Diskuze (12)", "Vstoupit do diskuze", "Přidat komentář"],
      keeps: ["Diskuze o dani trvala noc", "Komentáře politiků zněly ostře"],
    },
    {
      id: "cs/copyright/line",
      kind: "chrome", category: "copyright", place: "part", most: 60, weight: 5,
      phrases: [
        "všechna práva vyhrazena",
        "(publikování|přetisk|šíření|kopírování) * (obsahu|článků|souhlasu) * (zakázáno|souhlasu)",
      ],
      cuts: ["© 2023 Přístavní listy. Všechna práva vyhrazena", "Publikování nebo šíření obsahu je bez souhlasu zakázáno"],
      keeps: ["Práva nájemníků jsou vyhrazena zákonu.", "Šíření nákazy se zastavilo."],
    },
    {
      id: "cs/date/line",
      kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(publikováno|aktualizováno|vydáno|zveřejněno)? (dnes|včera|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle)? # (ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince) # (v)? (#|# #)?",
        "(publikováno|aktualizováno|vydáno|zveřejněno) # # #? #?",
        "před # (minutami|hodinami)",
      ],
      cuts: ["4. února 2023"],
      keeps: ["4. února byl mráz", "Před 5 hodinami spadl most a nikdo to neviděl", "Čtení nahlas pomáhá"],
    },
    {
      id: "cs/furniture/reading-time",
      kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: [
        "(doba čtení|délka čtení|čas čtení) #? (min|minut|minuty)?",
        "# min čtení",
      ],
      cuts: ["Doba čtení: 3 min", "4 min čtení"],
      keeps: ["Čtení nahlas pomáhá", "5 minut ticha"],
    },
    {
      id: "cs/credit/line",
      kind: "role", category: "credit", place: "line", weight: 4.5,
      phrases: ["(foto|fotografie|autor|zdroj): *"],
      cuts: ["Foto: Jan Novák", "Zdroj: ČTK"],
      keeps: ["Foto roku vybráno", "Zdroj vyschl"],
    },
  ],
  boxes: [],
};
