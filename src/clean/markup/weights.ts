import type { Feature } from "./features.js";

/**
 * What each feature adds to the log-odds that a block belongs to the article: a logistic regression (L2) over the model's out-of-fold
 * log-odds on the 352 labelled pages that come with their HTML and, at .3 of their weight, on what Readability left of them. By five folds by
 * site, the model's as these weights', F1 is .962 with it and .944 without. Written by bench/train/markup.sh.
 */
export const MARKUP_WEIGHTS: Readonly<Record<Feature, number>> = {
  bias: -2.972, odds: -0.467, linked: 0.624, allLinked: 0.195, words: 0.567, linkedProse: -1.383,
  "in nav": -0.688, "in header": -0.382, "in footer": -1.815, "in aside": -4.349, "in article": 0.223,
  "in main": 0.931, "in figure": -2.685, "in figcaption": -3.129, "in form": -1.17, "in button": -2.814,
  "in li": -0.51, "in table": -1.532, "in blockquote": -0.328, "in time": -5.306, "is p": -0.301, "is h1": 4.07,
  "is heading": 0.532, "is text": -0.755, "mark advertisement": -0.852, "mark author": -3.226, "mark body": 0.792,
  "mark caption": -1.85, "mark comments": -6.212, "mark consent": -4.824, "mark control": -1.396,
  "mark date": -0.758, "mark footer": -2.185, "mark header": -0.066, "mark hidden": -0.56,
  "mark navigation": -0.929, "mark offer": -4.116, "mark related": -0.566, "mark share": -0.477,
  "mark sidebar": -1.286, "mark tags": 0.139, "mark title": 0.408, noArticle: -0.069, noMain: 0.549,
  "odds before": -0.041, "odds after": -0.03, "company of parent": 2.265, "company of grandparent": -1.387,
  "company alike": 0.931,
};
