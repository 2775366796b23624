import { html } from '@workbench/sdk';
import { pieces, type Highlight } from './model';

/** A text with its found words marked. */
export const marked = (highlight: Highlight): unknown => pieces(highlight).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text));
