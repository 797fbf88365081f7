import { type WordSet, wordSet } from "./word-set.js";

/** Numbers and months as words, a language each: what a template leaves open for the day's value. Hyphenated numbers are several words. */
export const NUMBER_WORDS: Readonly<Record<string, string>> = {
  en: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half quarter first second third fourth fifth january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec",
  de: "zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn zwanzig dreissig vierzig funfzig hundert erste erster ersten zweite zweiten dritte dritten januar janner februar marz mai juni juli oktober dezember",
  fr: "deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent premier premiere deuxieme troisieme janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre",
  es: "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta cien primer primero segundo tercero enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  pt: "dois duas quatro oito nove dez doze quinze vinte trinta quarenta janeiro fevereiro marco maio junho julho setembro outubro dezembro",
  it: "due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta quaranta cento gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
  nl: "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig januari februari maart mei augustus",
  pl: "dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
};

let words: WordSet | undefined;

/** Returns the number words of all languages, folded as the tokenizer folds. */
export function numberWordHashes(): WordSet {
  words ??= wordSet(Object.values(NUMBER_WORDS));
  return words;
}
