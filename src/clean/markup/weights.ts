import type { Feature } from "./features.js";

/**
 * What each feature adds to the log-odds that a block belongs to the article: a logistic regression (L2) over the model's out-of-fold
 * log-odds on the 352 labelled pages that come with their HTML and, at .3 of their weight, on what Readability left of them. By five folds by
 * site, the model's as these weights', F1 is .962 with it and .944 without. Written by bench/train/markup.sh.
 */
export const MARKUP_WEIGHTS: Readonly<Record<Feature, number>> = {
  bias: -2.966, odds: -0.47, linked: 0.612, allLinked: 0.193, words: 0.572, linkedProse: -1.378, "in nav": -0.699,
  "in header": -0.369, "in footer": -1.832, "in aside": -4.348, "in article": 0.203, "in main": 0.943,
  "in figure": -2.69, "in figcaption": -3.129, "in form": -1.18, "in button": -2.829, "in li": -0.504,
  "in table": -1.533, "in blockquote": -0.329, "in time": -5.299, "is p": -0.301, "is h1": 4.061,
  "is heading": 0.536, "is text": -0.752, "mark advertisement": -0.886, "mark author": -3.243, "mark body": 0.796,
  "mark caption": -1.857, "mark comments": -6.239, "mark consent": -4.832, "mark control": -1.404,
  "mark date": -0.76, "mark footer": -2.164, "mark header": -0.085, "mark hidden": -0.572,
  "mark navigation": -0.933, "mark offer": -4.108, "mark related": -0.577, "mark share": -0.493,
  "mark sidebar": -1.288, "mark tags": 0.125, "mark title": 0.4, noArticle: -0.089, noMain: 0.569,
  "odds before": -0.042, "odds after": -0.03, "company of parent": 2.27, "company of grandparent": -1.384,
  "company alike": 0.922,
};
