/** Evidence and events. */
import * as z from 'zod';
import { ARTICLE_FIELDS } from '../../types/article.js';
import { count, device, list, polarity, register, share, span, voice, voiceSide } from './primitives.js';

export const evidenceItem = z
  .object({
    article: z.string(),
    outlet: z.string(),
    date: z.string().exactOptional(),
    title: z.string().exactOptional(),
    url: z.string().exactOptional(),
    field: z.enum(ARTICLE_FIELDS),
    span,
    surface: z.string(),
    sentence: z.string().exactOptional(),
    inSentence: span.exactOptional(),
    term: z.string().exactOptional(),
    choice: z.string().exactOptional(),
    device: device.exactOptional(),
    polarity: polarity.exactOptional(),
    confidence: share.exactOptional(),
    targetRule: z.string().exactOptional(),
    voiceRule: z.string().exactOptional(),
    variant: register.exactOptional(),
    actor: z.string(),
    voice,
  })
  .readonly();

const articleRef = z
  .object({
    id: z.string(),
    outlet: z.string(),
    date: z.string().exactOptional(),
    title: z.string().exactOptional(),
    url: z.string().exactOptional(),
  })
  .readonly();

export const copyGroup = z
  .object({
    id: z.string(),
    articles: list(articleRef),
    outlets: list(z.string()),
    acrossOutlets: z.boolean(),
  })
  .readonly();

const eventChoice = z
  .object({
    actor: z.string(),
    choice: z.string(),
    voice: voiceSide,
    outlets: list(
      z
        .object({
          outlet: z.string(),
          options: list(
            z
              .object({ term: z.string(), polarity, mentions: count, example: evidenceItem.exactOptional() })
              .readonly(),
          ),
        })
        .readonly(),
    ),
    spread: z.number(),
  })
  .readonly();

export const eventInfo = z
  .object({
    id: z.string(),
    title: z.string(),
    from: z.string().exactOptional(),
    to: z.string().exactOptional(),
    articleCount: count,
    outlets: list(z.string()),
    articles: list(articleRef),
    choices: list(eventChoice),
    copies: list(copyGroup),
  })
  .readonly();
