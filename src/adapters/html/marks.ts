import { type Mark, MARKS } from "../../core/hints.js";

/** The words of names that tell something, as pages use them; in the order of `MARKS`. */
const WORDS: Readonly<Record<Mark, string>> = {
  advertisement: "ad ads adv advert advertisement anzeige banner dfp sponsor sponsored werbung",
  author: "author authors autor bio byline",
  body: "body copy entry paragraph prose richtext story",
  caption: "caption captions credit credits copyright figure gallery image images img lightbox photo slide slider slideshow thumbnail",
  comments: "comment comments disqus feedback kommentar kommentare reply respond",
  consent: "consent cookie cookies disclaimer gdpr legal notice policy privacy",
  control: "btn button buttons close dialog dropdown field form input label login modal overlay popup search select submit toggle tooltip",
  date: "date datetime duration meta published time timestamp updated",
  footer: "contentinfo foot footer",
  header: "head header masthead topbar",
  hidden: "hidden hide invisible only sr visually",
  navigation: "breadcrumb breadcrumbs menu menuitem nav navbar navi navigation pagination skip subnav submenu",
  offer: "abo account cta newsletter register signin signup subscribe subscription",
  related: "card carousel featured latest links list more most next outbrain popular posts prev promo recent recommended recommendations related stories taboola teaser teasers trending",
  share: "bookmark facebook follow linkedin mail pinterest print share sharing social twitter whatsapp",
  sidebar: "aside complementary rail sidebar widget widgets",
  tags: "categories category keywords tag tags taxonomy topic topics",
  title: "headline heading subtitle title",
};

const MARK_OF = new Map<string, Mark>(MARKS.flatMap((mark) => WORDS[mark].split(" ").map((word) => [word, mark] as const)));

/** Returns what some names tell, each mark once: `site-nav relatedPosts` tells `navigation` and `related`. */
export function marksOf(names: string): Mark[] {
  const marks = new Set<Mark>();
  for (const word of names.replace(/([a-z])([A-Z])/gu, "$1 $2").toLowerCase().match(/[a-z]+/gu) ?? []) {
    const mark = MARK_OF.get(word);
    if (mark !== undefined) marks.add(mark);
  }
  return [...marks].sort();
}
