/**
 * Words that stand around a name where a text says who speaks, of the languages of the packs: lower case, accents kept. The verbs
 * are those of `speech.ts`.
 */
const setOf = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(" ")));

/** They may stand between a name and its verb, or before the verb: `has said`, `a déclaré`, `ha detto`. */
export const AUXILIARIES = setOf("has had have also later then", "hat hatte", "a avait", "ha había", "tem", "aveva", "heeft had", "har", "ayrıca");

/** After these stands whose words they are: `according to Ann Lee`, `laut Anna Lehr`. One word of a phrase decides. */
export const SOURCES = setOf("according", "laut zufolge", "selon", "según", "segundo conforme", "secondo", "volgens aldus", "według zdaniem", "enligt", "ifølge", "mukaan", "podle");

/** Behind these in `SOURCES` a second word comes before the name. */
export const SOURCE_LINKS = setOf("to");

/** What may stand before a title or a name: `the mayor`, `der Sprecher`, `le ministre`. */
export const DETERMINERS = setOf("the", "der die das dem den ein eine", "le la les un une", "el los las una", "o os um uma", "il lo gli", "de het een", "den det en");

/** What ends the search for a name behind a verb: what follows is a place, a time or a listener. */
export const STOPS = setOf(
  "in on at to by from during after before that while as with for of when because if and but or about",
  "am im an auf bei nach vor zu gegenüber während dass und aber über",
  "à au aux dans sur pendant lors en que et mais",
  "al durante tras y pero sobre",
  "alla ai nel nella e ma",
  "ao em na no às mas",
  "tegen op tijdens aan dat",
  "w podczas do dla że i na o",
);

/** They are written with a capital, or start a sentence, and are no name. */
export const NO_NAMES = setOf(
  "he she it they we i you who this that these those there the a an and but or so as in on at to for from after before when while if then later yesterday today meanwhile still also however his her its their my our",
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december",
  "er sie es wir ich ihr wer man dazu dann auch doch aber und außerdem zudem später der die das ein eine im am in bei montag dienstag mittwoch donnerstag freitag samstag sonntag",
  "il elle ils elles on nous je vous ce cela le la les un une mais et puis dans en",
  "él ella ellos ellas yo usted lo los las el y pero en",
  "ele ela eles elas eu o os as e mas em",
  "egli lei lui noi io gli ma e",
  "hij zij ze we wij ik het de een maar en",
  "on ona oni ja my w na to a i",
);

/** Parts of names that are written small. */
export const PARTICLES = setOf("de da do dos das del della di du la le van von der den ten ter zu bin ibn al el af");

/** Of these, what is an article too: behind a name that a verb leads to, it begins the listener or the day, `sagte Anna Lehr der Zeitung`. */
export const ARTICLES = setOf("der den el la");

/** Written small between what someone belongs to and the name: `said Real Madrid coach Carlo Ancelotti`. English; elsewhere the name comes first, or all are capitals. */
export const ROLES = setOf(
  "coach manager captain striker defender midfielder goalkeeper trainer boss president chairman chairwoman chair director chief executive founder owner leader minister secretary mayor governor senator lawmaker",
  "spokesman spokeswoman spokesperson commissioner ambassador officer analyst economist strategist professor researcher scientist editor reporter correspondent lawyer attorney judge head",
);

/** Verbs of speech of one language that are other words in another: `so they left`, French `sa`, Spanish `ha`. */
export const DOUBTFUL_VERBS = setOf("so sa ha cho");

/** Titles that end with a point. */
export const ABBREVIATIONS = setOf("mr mrs ms dr prof st sen gov rep gen lt col sgt capt rev hon jr sr hr fr sr sra dott ing");
