/** A news agency, and how texts name it. */
export interface Agency {
  /** Its usual name. */
  readonly name: string;
  /** What a credit or a dateline calls it: folded to lower case, words with single spaces. The first is the usual one. */
  readonly names: readonly string[];
}

/** Agencies whose text others carry, of the languages of the packs. */
export const AGENCIES: readonly Agency[] = [
  ["Reuters", "reuters", "thomson reuters", "rtrs"],
  ["AP", "ap", "associated press", "the associated press"],
  ["AFP", "afp", "agence france presse", "agence france-presse"],
  ["dpa", "dpa", "deutsche presse agentur", "deutsche presse-agentur", "dpa-afx"],
  ["PA", "pa", "press association", "pa media", "the press association"],
  ["UPI", "upi", "united press international"],
  ["Bloomberg", "bloomberg", "bloomberg news"],
  ["EFE", "efe", "agencia efe"],
  ["Europa Press", "europa press"],
  ["ANSA", "ansa"],
  ["Adnkronos", "adnkronos"],
  ["Lusa", "lusa", "agencia lusa", "agência lusa"],
  ["Agência Brasil", "agencia brasil", "agência brasil"],
  ["ANP", "anp"],
  ["Belga", "belga"],
  ["APA", "apa", "austria presse agentur"],
  ["Keystone-SDA", "keystone-sda", "sda", "ats"],
  ["SID", "sid"],
  ["epd", "epd"],
  ["KNA", "kna"],
  ["PAP", "pap"],
  ["ČTK", "čtk", "ctk"],
  ["TT", "tt", "tt nyhetsbyrån"],
  ["NTB", "ntb"],
  ["Ritzau", "ritzau"],
  ["STT", "stt"],
  ["TASS", "tass", "itar-tass", "тасс"],
  ["Interfax", "interfax", "интерфакс"],
  ["RIA Novosti", "ria novosti", "риа новости"],
  ["Ukrinform", "ukrinform", "укрінформ"],
  ["Anadolu", "aa", "anadolu agency", "anadolu ajansı", "anadolu"],
  ["DHA", "dha"],
  ["IHA", "iha", "i̇ha"],
  ["Xinhua", "xinhua", "xinhua news agency", "新华社", "新華社"],
  ["Kyodo", "kyodo", "kyodo news", "共同通信", "共同"],
  ["Jiji", "jiji", "jiji press", "時事通信", "時事"],
  ["Yonhap", "yonhap", "연합뉴스"],
  ["PTI", "pti", "press trust of india", "पीटीआई", "भाषा"],
  ["ANI", "ani"],
  ["IANS", "ians"],
  ["Antara", "antara"],
  ["VNA", "vna", "ttxvn"],
  ["AAP", "aap", "australian associated press"],
  ["Canadian Press", "the canadian press", "canadian press", "cp"],
  ["PR Newswire", "pr newswire", "prnewswire", "/prnewswire/"],
  ["Business Wire", "business wire", "businesswire"],
  ["GlobeNewswire", "globe newswire", "globenewswire"],
].map(([name, ...names]) => ({ name: name!, names }));

const BY_NAME: ReadonlyMap<string, string> = new Map(AGENCIES.flatMap(({ name, names }) => names.map((one): [string, string] => [one, name])));

/** Returns the agency that a name stands for, or nothing. */
export function agencyNamed(name: string): string | undefined {
  return BY_NAME.get(name.toLowerCase().replace(/\s+/gu, " ").trim());
}
