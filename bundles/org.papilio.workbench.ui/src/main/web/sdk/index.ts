// What views import as '@workbench/sdk'. Additions are minor; nothing here is taken away or changed
// in meaning within one number of WorkbenchView.requires.api.
export { html, svg, css, nothing, type TemplateResult, type CSSResultGroup, type PropertyValues } from 'lit';
export { ApiProblem, address, apiClient, type ApiClient, type CallOptions, type Query } from './client';
export { controls } from './controls';
export { ask, type DialogAction } from './dialog';
export { fileName, saveFile, svgToPng } from './export';
export { History, type Change, type HistoryState } from './history';
export { icon, iconNames, iconShape, type IconName } from './icons';
export { format } from './messages';
export { problemFrom, Resource, type Loaded } from './resource';
export { Roving, type Walk } from './roving';
export { signal, type ReadSignal, type Signal, type Stop } from './signals';
export { emptyState, loadingState, problemState } from './states';
export { csvOf, tableOf } from './table';
export type { Command, Commands, Filter, OpenObject, Table, Texts, Theme, TimeSpan, ViewContext } from './types';
export { WorkbenchView } from './workbench-view';
