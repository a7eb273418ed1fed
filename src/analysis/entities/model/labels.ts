/**
 * The label set: `O`, and for each kind of name Begin, Inside, End, Single (BIOES). Works, products and events are
 * told apart as `other`, because that keeps them from being taken for organisations; they are not reported.
 */

import { begin, end, inside, labelCount, labelsOfKind } from './sizes.js';

export const nameKinds = ['person', 'organization', 'place', 'other'] as const;

export const outside = 0;

export function labelOf(kind: number, position: number): number {
  return 1 + labelsOfKind * kind + position;
}

function kindOf(label: number): number {
  return Math.floor((label - 1) / labelsOfKind);
}

function positionOf(label: number): number {
  return (label - 1) % labelsOfKind;
}

/** A name that was begun must be ended by the same kind; everything else may follow everything else. */
export function mayFollow(previous: number, next: number): boolean {
  const open =
    previous !== outside && (positionOf(previous) === begin || positionOf(previous) === inside);
  const continues = next !== outside && (positionOf(next) === inside || positionOf(next) === end);
  if (open !== continues) return false;
  return !open || kindOf(previous) === kindOf(next);
}

export function mayStart(label: number): boolean {
  return mayFollow(outside, label);
}

export function mayEnd(label: number): boolean {
  return mayFollow(label, outside);
}

/** For each label, the labels that may stand before it. */
export const predecessors: readonly (readonly number[])[] = Array.from(
  { length: labelCount },
  (_, next) =>
    Array.from({ length: labelCount }, (_, previous) => previous).filter((previous) =>
      mayFollow(previous, next),
    ),
);
