/** A message whose form follows the number `count`, by the plural categories of the language. */
export type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Text with `{name}` for each parameter. */
export type Message = string | Plural;

/** All words of one bundle in one language. */
export type Catalogue = Readonly<Record<string, Message>>;

/** The shape a translation must have: the same keys, each a text or a plural as in English. */
export type Words<English extends Catalogue> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Plural;
};

type ParameterNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

type NamesIn<M extends Message> = M extends string
  ? ParameterNames<M>
  : M extends { readonly other: infer Text extends string }
    ? ParameterNames<Text> | 'count'
    : never;

/** What `t(key, …)` must be given: nothing, or one object with each parameter of the message. */
export type MessageArguments<M extends Message, Value> = [NamesIn<M>] extends [never]
  ? []
  : [parameters: { readonly [Name in NamesIn<M>]: Name extends 'count' ? number : Value }];
