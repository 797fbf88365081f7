/**
 * Words with which a text says who speaks, a language each: the verbs of reported speech in the forms that news use, folded to
 * lower case, accents kept.
 */
export const SPEECH_VERBS: Readonly<Record<string, string>> = {
  en: "said says told added adds tweeted wrote writes explained argued insisted replied asked stated commented announced warned continued concluded",
  de: "sagte sagt erklärte erklärt betonte meinte teilte schrieb kritisierte fügte warnte kommentierte so",
  fr: "dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté assure assuré estime écrit souligne souligné lance indique indiqué",
  es: "dijo dice afirmó aseguró explicó agregó añadió señaló declaró indicó manifestó sostuvo expresó escribió advirtió",
  pt: "disse diz afirmou afirma explicou declarou acrescentou escreveu ressaltou destacou contou",
  it: "detto dice ha spiega spiegato dichiarato aggiunge aggiunto afferma affermato sottolinea scrive commenta",
  nl: "zegt zei vertelt aldus stelt laat schrijft verklaarde reageert",
  pl: "powiedział powiedziała mówi dodał dodała podkreślił podkreśliła stwierdził stwierdziła zaznaczył zaznaczyła wyjaśnił wyjaśniła",
  sv: "säger sade sa berättar skriver menar konstaterar förklarar",
  da: "siger sagde fortæller skriver udtaler mener forklarer",
  no: "sier sa forteller skriver mener forklarer uttaler opplyser",
  fi: "sanoo sanoi kertoo kertoi toteaa totesi kirjoittaa",
  cs: "řekl řekla uvedl uvedla dodal dodala říká vysvětlil vysvětlila",
  tr: "dedi söyledi belirtti ifade konuştu açıkladı",
  ru: "сказал сказала заявил заявила отметил отметила добавил добавила пояснил сообщил сообщила рассказал рассказала подчеркнул написал",
  uk: "сказав сказала заявив заявила зазначив зазначила додав додала пояснив повідомив розповів розповіла підкреслив написав",
  id: "kata ujar ungkap tutur jelas kata",
  vi: "nói cho chia",
  ar: "قال قالت وقال وقالت أضاف وأضاف أكد وأكد أوضح صرح",
  hi: "कहा बताया",
};

const VERBS: ReadonlySet<string> = new Set(Object.values(SPEECH_VERBS).flatMap((verbs) => verbs.split(" ")));

/** Whether a word is a verb of reported speech in one of the pack languages. */
export function isSpeechVerb(word: string): boolean {
  return VERBS.has(word.toLowerCase());
}
