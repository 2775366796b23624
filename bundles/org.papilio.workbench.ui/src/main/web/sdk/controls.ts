import { unsafeCSS } from 'lit';
import text from './controls.css';

/** The look of buttons, inputs, tables, chips, headings and states; put it into `static styles`. */
export const controls = unsafeCSS(text);
