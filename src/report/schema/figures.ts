/** Figures of units: catalogues, shares, indexes, rates, names and stances. */
import * as z from 'zod';
import { STANCES } from '../../types/mention.js';
import {
  count,
  device,
  gloss,
  interval,
  list,
  polarity,
  register,
  share,
  support,
  voiceSide,
} from './primitives.js';

const stanceShare = z.object({ articles: count, share, interval: interval.exactOptional() }).readonly();

/** The result's fields that hold them. */
export const figures = {
  actors: list(
    z.object({ id: z.string(), gloss, mentions: count, articles: count, names: count }).readonly(),
  ),
  choiceSets: list(
    z.object({ id: z.string(), gloss, options: list(z.string()), mentions: count }).readonly(),
  ),
  terms: list(
    z
      .object({
        id: z.string(),
        gloss,
        rationale: gloss.exactOptional(),
        device,
        polarity,
        choice: z.string().exactOptional(),
        option: z.string().exactOptional(),
        mentions: count,
        surfaces: list(z.string()),
      })
      .readonly(),
  ),
  choices: list(
    z
      .object({
        ...support,
        unit: z.string(),
        actor: z.string(),
        choice: z.string(),
        voice: voiceSide,
        options: list(
          z
            .object({
              term: z.string(),
              polarity,
              mentions: count,
              articles: count,
              share,
              pooled: share,
              interval: interval.exactOptional(),
            })
            .readonly(),
        ),
      })
      .readonly(),
  ),
  legitimacy: list(
    z
      .object({
        ...support,
        unit: z.string(),
        actor: z.string(),
        value: z.number(),
        pooled: z.number(),
        interval: interval.exactOptional(),
        negative: count,
        neutral: count,
        positive: count,
        carried: z
          .object({ value: z.number(), mentions: count, interval: interval.exactOptional() })
          .readonly()
          .exactOptional(),
      })
      .readonly(),
  ),
  devices: list(
    z
      .object({
        ...support,
        unit: z.string(),
        device,
        voice: voiceSide,
        perThousand: z.number(),
        interval: interval.exactOptional(),
      })
      .readonly(),
  ),
  names: list(
    z
      .object({
        unit: z.string(),
        actor: z.string(),
        names: count,
        articles: count,
        variants: list(
          z
            .object({
              variant: register,
              count,
              share,
              interval: interval.exactOptional(),
              surfaces: list(z.object({ surface: z.string(), count }).readonly()),
            })
            .readonly(),
        ),
      })
      .readonly(),
  ),
  stances: list(
    z
      .object({
        unit: z.string(),
        actor: z.string(),
        articles: count,
        enough: z.boolean(),
        shares: z.record(z.enum(STANCES), stanceShare).readonly(),
        score: z.number(),
        scoreInterval: interval.exactOptional(),
      })
      .readonly(),
  ),
};
