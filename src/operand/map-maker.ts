/**
 * Maps that come into being while a kernel function is lowered, because only its operands say what they hold:
 * `count(comm())` needs a map of strings. Who makes them is a value the function captured (the builtin `count`); what
 * is made is described by a recipe, plain data that holds all that was inferred.
 *
 * A function may be compiled many times over (for another variant, with null checks), so equal recipes make the same
 * map. And it may not be compiled at all: a cache of programs keeps what `makeMap` was given beside the instructions,
 * finds the maker again by the path on which the function captured it, and has it follow the recipe, by which the map
 * (and what the maker itself notes of it, such as how its records are to be read) is there as if it had been lowered.
 */
import type { KernelValue } from './builtin.ts'

/** The key under which a maker follows recipes. */
export const makeMap: unique symbol = Symbol.for('skep.makeMap') as never

/** What there is to know of a map to be made: survives JSON. */
export type Recipe = { readonly [name: string]: RecipeValue }
export type RecipeValue = string | number | boolean | null | readonly RecipeValue[] | Recipe

/** A value that makes maps; in kernel code it must be captured itself, not made there. */
export interface MapMaker<M extends KernelValue = KernelValue> {
  /** The map of this recipe: a new one for a new recipe, the same one for an equal recipe. */
  [makeMap](recipe: Recipe): M
}

/** A map that was made while lowering, and how. */
export interface MadeMap {
  readonly maker: MapMaker
  readonly recipe: Recipe
  readonly map: KernelValue
}
