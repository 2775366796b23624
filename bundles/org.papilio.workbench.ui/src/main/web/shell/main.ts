import { problemFrom } from '@workbench/sdk';
import { Shell } from './shell';

const root = document.createElement('div');
root.id = 'workbench';
document.body.append(root);

new Shell(root).start().catch((error: unknown) => {
  // No texts yet, so in the one language that needs none loaded.
  const place = document.createElement('p');
  place.setAttribute('role', 'alert');
  place.className = 'no-start';
  place.textContent = `The workbench does not start: ${problemFrom(error).message}`;
  root.replaceChildren(place);
  reportError(error);
});
