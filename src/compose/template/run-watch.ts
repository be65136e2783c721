/** What somebody wants to know of a run: the lists that it goes through, and the stamps of the calls and fields that it comes to. */
export type RunWatch = { readonly looped: (list: readonly unknown[]) => void; readonly reached: Set<unknown> };
