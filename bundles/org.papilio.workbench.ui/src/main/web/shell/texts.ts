import { format, type Texts } from '@workbench/sdk';
import type { AllTexts } from './contributions';

/** The texts of a bundle, then of the shell; a missing key is answered by itself, so the gap shows. */
export function textsOf(bundle: string, all: () => AllTexts, language: () => string, shell = bundle): Texts {
  return (key, ...values) => {
    const pattern = all()[bundle]?.[key] ?? all()[shell]?.[key];
    return pattern === undefined ? key : format(pattern, values, language());
  };
}
