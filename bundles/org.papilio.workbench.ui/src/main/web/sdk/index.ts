// What views import as '@workbench/sdk'. Additions are minor; nothing here is taken away or changed
// in meaning within one number of WorkbenchView.requires.api.
export { html, svg, css, nothing, unsafeCSS, type TemplateResult, type CSSResultGroup, type PropertyValues } from 'lit';
export { ApiProblem, address, apiClient, type ApiClient, type CallOptions, type Query } from './client';
export { allChosen, countChosen, isChosen, noneChosen, toggleChosen, withChosen, type Chosen } from './chosen';
export { chooseColumns, type ColumnOffer } from './column-chooser';
export { knownColumns, moveColumn, resizeColumn, toggleColumn, type ColumnLayout, type ShownColumn } from './column-layout';
export { controls } from './controls';
export { DataGrid, type GridColumn, type GridSort } from './data-grid';
export { ask, type DialogAction } from './dialog';
export { parseDrawing } from './drawing';
export { fileName, saveDrawing, saveFile, svgToPng } from './export';
export { FacetList, type FacetPage, type FacetValueCount } from './facet-list';
export { chooseItem, type Extent } from './item-chooser';
export type { Item } from './item-matching';
export { History, type Change, type HistoryState } from './history';
export { icon, iconNames, iconShape, type IconName } from './icons';
export { format } from './messages';
export { Pages, type FetchPage, type Page } from './pages';
export { progressPanel, type Work } from './progress-panel';
export { problemFrom, Resource, type Loaded } from './resource';
export { Roving, type Walk } from './roving';
export { rowsSeen, rowWindow, scrollToShow, type RowPane, type RowWindow } from './row-window';
export { signal, type ReadSignal, type Signal, type Stop } from './signals';
export { SplitPane } from './split-pane';
export { emptyState, loadingState, problemState } from './states';
export { csvOf, tableOf } from './table';
export type { Command, Commands, Filter, OpenObject, Table, Texts, Theme, TimeSpan, ViewContext } from './types';
export { WorkbenchView } from './workbench-view';
