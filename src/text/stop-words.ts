import { type WordSet, wordSet } from "./word-set.js";

/** Frequent function words, a language each; short lists are enough to tell prose from labels. */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  en: "the of and a to in is was he for it with as his on be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could these two may then do first any my now such like our over even most after also did many before must through where much should because each just those how too very own while last under never same another against",
  de: "der die und in den von zu das mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ihr wenn seine wir ich kann keine diese dieser schon unter",
  fr: "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la cette avec son aux ete sa ou mais comme nous on elle ses leur fait etre ont dit ces deux tout etait sans apres aussi",
  es: "de la que el en y a los se del las un por con no una su para es al lo como mas o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos tambien fue habia era muy anos hasta desde",
  pt: "de a o que e do da em um para com nao uma os no se na por mais as dos como mas ao ele das seu sua ou quando muito nos ja eu tambem so pelo pela ate isso ela entre depois sem mesmo aos ser foi sao",
  it: "di e il la che in un a per e del una con non della sono da al le si dei nel ha lo i come anche piu ma alla gli delle dalla dal nella su questo stato essere due hanno ci suo sua tra fra",
  nl: "de het een van en in is dat op te zijn met voor niet die aan er om ook als dan bij maar uit door naar heeft hij ze wordt over werd nog tot meer was wel geen kan deze dit zich hebben waar",
  pl: "w i na z do sie nie ze to o jest jak po co a dla od przez tym za ale przy tego jego oraz jej ich tak czy ma byc juz ktory ktore bedzie bylo moze tylko",
  sv: "och i att det som en pa ar av for med den till inte har de ett om var jag men sig fran vi sa kan nar han ska skulle efter hade",
  da: "og i at det er en til af den for pa de med der ikke som har et om fra var han men sig vi kan efter ved blev",
  no: "og i jeg det at en et den til er som pa de med han av ikke der sa var meg seg men har om vi mitt ha hadde hun na over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv her alle vil ble bli etter ogsa for mot",
  fi: "ja on ei se han etta ovat oli kun mutta myos tai jos niin kuin ole mika joka sen olla hanen mukaan",
  cs: "a v se na je ze to s z do o i pro jsem po by ale jako za od az jeho jsou ktery podle pri uz jen",
  tr: "ve bir bu da de icin ile cok daha olarak gibi ama o ne kadar sonra var ise en olan",
  ru: "и в не на я что он с как это по но они мы к из у за так же от о его для до бы все был только",
  uk: "і в не на що з як це до за та його у по але від про для є був вже",
  ar: "في من على إلى أن إن كان كانت التي الذي هذا هذه ذلك عن مع لا ما لم بعد قبل بين كل أو ثم قد كما حيث عند خلال منذ حتى هو هي لكن غير أكثر بعض أي وقد ولا وفي ومن وأن",
  hi: "के का की में है हैं से को और ने पर यह कि भी एक नहीं था थी थे हो इस कर लिए तो वह गया किया रहा रही रहे ही या साथ बाद अपने कहा जा उन गई अब जो",
  id: "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih sudah atau saat oleh telah adalah sebagai kata bahwa dia para hingga seperti agar namun menjadi secara",
  vi: "và của là có các được cho trong một không với những này người đã khi để từ cũng vào ra đến về như sẽ tại nhiều hơn trên nhưng theo bị còn đó phải nên thì sau do rằng",
  ko: "이 그 등 수 것 및 한 더 또 두 할 있는 있다 있다고 했다 말했다 밝혔다 이날 지난 대한 위해 위한 따라 통해 대해 것으로 것이라고 함께 가운데 이후 하지만 그러나 그는 또한 이를 없는 없다 같은 모두 많은 다시 이번",
  ja: "の に は を た が で て と し れ さ も る な い",
  zh: "的 了 是 在 和 不 有 也 为 為 一 这 這 上 人 他 们 們 与 與 对 對 将 將 被 就 而 中 说 說 到 等",
};

let words: WordSet | undefined;

/** Returns the stop words of all languages, folded as the tokenizer folds. */
export function stopWordHashes(): WordSet {
  words ??= wordSet(Object.values(STOP_WORDS));
  return words;
}
