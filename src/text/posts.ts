import type { Span } from "../core/span.js";
import { CharClass, classOf } from "./characters.js";

/** The line under an embedded post of a social network: a name, a handle, a date. */
const POST_SIGNATURE = /^[—–-]\s.{1,80}\(@\w{1,30}\)\s.{0,40}\d/u;
/** The most that such a post holds, in code units; links do not count (https://developer.x.com, counting characters). */
const POST_LENGTH = 280;
const POST_LINK = /(?:https?:\/\/|pic\.twitter\.com\/|t\.co\/)\S+/gu;

/** A block of an embedded post. */
export interface PostBlock {
  /** Its index among the blocks. */
  readonly at: number;
  /** It is the line that signs the post; else it stands over that line, within the length of a post. */
  readonly signs: boolean;
}

/** Returns the blocks of a text that are embedded posts: each signature, then what stands over it. */
export function postsOf(text: string, blocks: readonly { readonly span: Span }[]): PostBlock[] {
  if (!text.includes("(@")) return [];
  const isSignature = ({ span }: { readonly span: Span }): boolean => classOf(text.charCodeAt(span[0])) === CharClass.dash && POST_SIGNATURE.test(text.slice(...span));
  const posts: PostBlock[] = [];
  for (const [at, block] of blocks.entries()) {
    if (!isSignature(block)) continue;
    posts.push({ at, signs: true });
    let length = 0;
    for (let i = at - 1; i >= 0 && !isSignature(blocks[i]!); i--) {
      length += text.slice(...blocks[i]!.span).replace(POST_LINK, "").length;
      if (length > POST_LENGTH) break;
      posts.push({ at: i, signs: false });
    }
  }
  return posts;
}
