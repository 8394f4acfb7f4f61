import { displayMethods } from './display-methods';
import type { IoMethod } from './io-method';
import { inputMethods } from './input-methods';

const methods: Readonly<Record<string, IoMethod>> = { ...displayMethods, ...inputMethods };

/** The method of this name, if it is one we know. */
export function findIoMethod(name: string): IoMethod | undefined {
  return Object.hasOwn(methods, name) ? methods[name] : undefined;
}
