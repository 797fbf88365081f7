import type { Pack } from "../rule.js";

/** The Finnish rules: phrases that are certain. */
export const fi: Pack = {
  language: "fi",
  rules: [
    {
      id: "fi/advertisement/label",
      kind: "chrome", category: "advertisement", place: "line", weight: 6,
      phrases: ["(mainos|mainokset|ilmoitus|kaupallinen yhteistyö|sponsoroitu sisältö|mainossisältö|kumppanisisältö|(juttu|artikkeli) jatkuu (mainoksen|kuvan|videon) (jälkeen|alla|alapuolella)|(sulje|ohita) mainos)"],
      cuts: ["MAINOS", "Juttu jatkuu mainoksen jälkeen"],
      keeps: ["Mainos kuohuttaa kylää", "Juttu jatkuu maanantaina oikeudessa."],
    },
    {
      id: "fi/navigation/skip",
      kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: [
        "(siirry|hyppää|mene) (suoraan)? (pääsisältöön|sisältöön|navigaatioon|etusivulle|valikkoon|hakuun|sivun alkuun)",
        "(avaa|sulje|näytä|piilota) (valikko|haku)",
        "takaisin ylös",
      ],
      cuts: ["Siirry sisältöön", "Avaa valikko"],
      keeps: ["Siirry syrjään, poliisi käski", "Sulje ovi"],
    },
    {
      id: "fi/related/line",
      kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: ["(lue (myös|lisää|seuraavaksi)|katso myös|aiheeseen liittyvää|aiheeseen liittyvät (artikkelit|jutut)|luetuimmat|suosituimmat|uusimmat|tuoreimmat|lisää aiheesta|lisää aiheesta *|suosittelemme|muut lukevat|älä missaa|sinua voisi kiinnostaa)"],
      cuts: ["Lue myös", "Luetuimmat", "Aiheeseen liittyvää"],
      keeps: ["Lue lapselle joka ilta", "Lisää rahaa kouluille"],
    },
    {
      id: "fi/related/lead",
      kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(lue (myös|lisää)|katso (myös|video|kuvat)|kuuntele|aiheesta lisää|juttua muokattu): *"],
      cuts: ["Lue myös: Lautta sai uuden kipparin", "Lue lisää: Myrsky sulki sillan"],
      keeps: ["Lue myös lehteä, opettaja neuvoi.", "Katso myös kelloa."],
    },
    {
      id: "fi/newsletter/line",
      kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: [
        "(tilaa|tilaa ilmainen|liity) * (uutiskirje|uutiskirjeemme|uutiskirjeen tilaajaksi)",
        "(uutiskirje|uutiskirjeet|uutiskirjeemme)",
        "(syötä|anna|kirjoita) sähköpostiosoitteesi",
      ],
      cuts: ["Tilaa uutiskirje", "Uutiskirjeet"],
      keeps: ["Uutiskirje suututti väen", "Tilaa pizza, hän pyysi"],
    },
    {
      id: "fi/signin/line",
      kind: "chrome", category: "signin", place: "line", weight: 4,
      phrases: ["(kirjaudu|kirjaudu sisään|kirjaudu ulos|luo tili|rekisteröidy|oma tili|omat tiedot|tilaa|tilaa nyt|tilaajille|vain tilaajille|(oletko jo|olen jo|jo) tilaaja *|unohditko salasanan)"],
      cuts: ["Kirjaudu sisään", "Vain tilaajille", "Oletko jo tilaaja? Kirjaudu"],
      keeps: ["Kirjaudu pankkiin ei onnistunut", "Tilaa löytyy vielä"],
    },
    {
      id: "fi/sharing/line",
      kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(jaa|jaa (artikkeli|juttu|tämä|linkki)|jaa (facebookissa|twitterissä|x ssä|linkedinissä|whatsappissa|sähköpostilla|somessa)|kopioi linkki|linkki kopioitu|tulosta|seuraa meitä *|tallenna (artikkeli|juttu)|kuuntele juttu)"],
      cuts: ["Jaa artikkeli", "Jaa Facebookissa", "Kopioi linkki"],
      keeps: ["Jaa ruoka tasan", "Seuraa rahaa"],
    },
    {
      id: "fi/consent/label",
      kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(tietosuojaseloste|tietosuojakäytäntö|tietosuoja|evästeet|evästekäytäntö|evästeasetukset|hallitse evästeitä|yksityisyysasetukset|käyttöehdot|tilausehdot|hyväksy (kaikki|evästeet|kaikki evästeet)|hylkää kaikki)"],
      cuts: ["Tietosuojaseloste", "Hyväksy kaikki"],
      keeps: ["Hyväksy tappio, valmentaja sanoi", "Evästeet kiellettiin koulussa"],
    },
    {
      id: "fi/comments/line",
      kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: [
        "(#|näytä|lue|kirjoita|lisää|kaikki)? (kommentit|kommenttia|kommentti|kommentoi) (#)?",
        "(osallistu|siirry) keskusteluun",
        "kommentointi on suljettu",
      ],
      cuts: ["12 kommenttia", "Kirjoita kommentti"],
      keeps: ["Kommentit kuninkaasta kuumina", "Osallistu talkoisiin"],
    },
    {
      id: "fi/copyright/line",
      kind: "chrome", category: "copyright", place: "part", most: 60, weight: 5,
      phrases: [
        "kaikki oikeudet pidätetään",
        "(artikkelin|sisällön|aineiston) (kopiointi|lainaaminen|julkaiseminen) * (kielletty|luvaa)",
        "(vastaava päätoimittaja|päätoimittaja): *",
      ],
      cuts: ["© 2023 Satamalehti. Kaikki oikeudet pidätetään", "Vastaava päätoimittaja: Eeva Lehto"],
      keeps: ["Kaikki oikeudet maksavat.", "Päätoimittaja erosi."],
    },
    {
      id: "fi/date/line",
      kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(julkaistu|päivitetty|muokattu|viimeksi päivitetty) (eilen|tänään|ma|ti|ke|to|pe|la|su)? (#|# # #|# (tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta) #?) (klo)? (#|# #)?",
        "# (minuuttia|min|tuntia|t) sitten",
      ],
      cuts: ["Julkaistu 4.2.2023 10:30"],
      keeps: ["Julkaistu runo palkittiin", "Kuva maasta muuttui"],
    },
    {
      id: "fi/furniture/reading-time",
      kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: [
        "(lukuaika|lukuaika noin) #? (min|minuuttia)?",
        "# min lukuaika",
      ],
      cuts: ["Lukuaika 3 min", "4 min lukuaika"],
      keeps: ["Lukeminen auttaa", "5 minuuttia hiljaisuutta"],
    },
    {
      id: "fi/credit/line",
      kind: "role", category: "credit", place: "line", weight: 4.5,
      phrases: ["(kuva|kuvat): *"],
      cuts: ["Kuva: Eeva Lehto", "Kuvat: STT"],
      keeps: ["Kuva maasta muuttui", "Kuvat levisivät"],
    },
  ],
  boxes: [],
};
