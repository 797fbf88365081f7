import type { Span } from "../core/span.js";

/** The line under an embedded post of a social network: a name, a handle, a date. */
const POST_SIGNATURE = /^[—–-]\s.{1,80}\(@\w{1,30}\)\s.{0,40}\d/u;
/** The most that such a post holds, in code units; links do not count (https://developer.x.com, counting characters). */
const POST_LENGTH = 280;
const POST_LINK = /(?:https?:\/\/|pic\.twitter\.com\/|t\.co\/)\S+/gu;

/** Returns the blocks of a text that are embedded posts, with the lines that sign them: spans in order. */
export function postsOf(text: string, blocks: readonly { readonly span: Span }[]): Span[] {
  if (!text.includes("(@")) return [];
  const posts = new Set<Span>();
  for (const [at, { span }] of blocks.entries()) {
    if (!POST_SIGNATURE.test(text.slice(...span))) continue;
    posts.add(span);
    let length = 0;
    for (let i = at - 1; i >= 0 && !POST_SIGNATURE.test(text.slice(...blocks[i]!.span)); i--) {
      length += text.slice(...blocks[i]!.span).replace(POST_LINK, "").length;
      if (length > POST_LENGTH) break;
      posts.add(blocks[i]!.span);
    }
  }
  return [...posts].sort((x, y) => x[0] - y[0]);
}
