export * from './article.js';
export * from './mention.js';
export type * from './result.js';
export type * from './text.js';
