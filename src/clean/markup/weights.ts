import type { Feature } from "./features.js";

/**
 * What each feature adds to the log-odds that a block belongs to the article: a logistic regression (L2) over the model's out-of-fold
 * log-odds on the 352 labelled pages that come with their HTML and, at .3 of their weight, on what Readability left of them. By five folds by
 * site, the model's as these weights', F1 is .962 with it and .944 without. Written by bench/train/markup.sh.
 */
export const MARKUP_WEIGHTS: Readonly<Record<Feature, number>> = {
  bias: -3.154, odds: -0.472, linked: 0.862, allLinked: 0.32, words: 0.585, linkedProse: -1.58, "in nav": -0.926,
  "in header": -0.484, "in footer": -1.872, "in aside": -4.041, "in article": 0.155, "in main": 1.037,
  "in figure": -2.708, "in figcaption": -3.223, "in form": -1.038, "in button": -2.851, "in li": -0.289,
  "in table": -1.417, "in blockquote": -0.393, "in time": -5.118, "is p": -0.344, "is h1": 4.102,
  "is heading": 0.477, "is text": -0.818, "mark advertisement": -0.895, "mark author": -3.268, "mark body": 0.824,
  "mark caption": -1.969, "mark comments": -6.668, "mark consent": -4.329, "mark control": -1.451,
  "mark date": -1.112, "mark footer": -2.219, "mark header": 0.066, "mark hidden": -0.853,
  "mark navigation": -1.097, "mark offer": -3.909, "mark related": -0.66, "mark share": -0.537,
  "mark sidebar": -1.318, "mark tags": 0.23, "mark title": 0.408, noArticle: -0.136, noMain: 0.682,
  "odds before": -0.078, "odds after": -0.037, "company of parent": 2.312, "company of grandparent": -1.107,
  "company alike": 1.033,
};
