import type {Effect, Message, Updated} from './message.ts';
import type {Call, Model} from './model.ts';

type News = Exclude<Message, {kind: 'key'}>;

/** What effects bring. An answer that nobody waits for any more changes nothing. */
export function updateNews(model: Model, news: News): Updated {
  switch (news.kind) {
    case 'resized':
      return [{...model, size: news.size}, []];
    case 'found':
      return found(model, news);
    case 'article-read':
      return inView(model, {...model.call, view: news.view, scroll: 0});
    case 'live-heard':
      return news.article === model.call.live?.article
        ? [{...model, call: {...model.call, live: {article: news.article, page: news.page}}}, []]
        : [model, []];
    case 'center-read':
      return [{...model, center: news.center}, []];
    case 'index-opened':
      return [model, searchAgain(model.call)];
    case 'phrase-read':
      return phraseRead(model, news);
    case 'saved':
      return [
        {
          ...model,
          form: undefined,
          scene: 'call',
          notice: {text: `저장했습니다: ${news.says}`, style: 'good'},
        },
        [],
      ];
    case 'not-saved':
      return [
        model.form === undefined ? model : {...model, form: {...model.form, problem: news.problem}},
        [],
      ];
    case 'draft-kept':
      return [model.form === undefined ? model : {...model, form: {...model.form, draft: news.draft}}, []];
    case 'draft-found':
      return [model.form === undefined ? {...model, form: news.form} : model, []];
    case 'callbacks-read': {
      const selected = Math.max(0, Math.min(model.callbacks.selected, news.views.length - 1));
      const {views, total} = news;
      return [{...model, callbacks: {...model.callbacks, views, total, selected}}, []];
    }
    case 'tallied':
      return [{...model, tally: news.tally}, []];
    case 'revealed':
      return [{...model, callbacks: {...model.callbacks, revealed: {id: news.id, phone: news.phone}}}, []];
    case 'hidden':
      return [{...model, callbacks: {...model.callbacks, revealed: undefined}}, []];
    case 'shift-read':
      return [{...model, shift: news.shift}, []];
    case 'told':
      return [{...model, notice: news.notice}, []];
  }
}

/** The best result is in view; what the call has settled stays, but the answer to an article's own question. */
function found(model: Model, news: Extract<News, {kind: 'found'}>): Updated {
  if (news.found.text !== model.call.line.text) return [model, []];
  const isSame = news.view?.article.id === model.call.view?.article.id;
  const call: Call = {
    ...model.call,
    found: news.found,
    selected: 0,
    view: news.view,
    isOpen: false,
    trail: [],
    scroll: isSame ? model.call.scroll : 0,
    settled: {
      district: districtIn(news.found.text, model.center?.districts ?? []) ?? model.call.settled.district,
      branch: isSame ? model.call.settled.branch : undefined,
    },
  };
  return inView(model, call);
}

/** The article in view is asked for its live part, once. */
function inView(model: Model, call: Call): Updated {
  const article = call.view?.article;
  if (article?.live === undefined) return [{...model, call: {...call, live: undefined}}, []];
  if (model.call.live?.article === article.id) return [{...model, call}, []];
  return [
    {...model, call: {...call, live: {article: article.id, page: undefined}}},
    [{kind: 'ask-live', article: article.id, words: call.line.text}],
  ];
}

/** What was found in the index of before is looked for in the new one, unless the counselor reads it already. */
function searchAgain({line, found, isOpen, selected, trail, scroll}: Call): Effect[] {
  const isRead = found?.text === line.text && (isOpen || selected > 0 || trail.length > 0 || scroll > 0);
  return line.text.trim() === '' || isRead ? [] : [{kind: 'search', text: line.text}];
}

function phraseRead(model: Model, {promised}: Extract<News, {kind: 'phrase-read'}>): Updated {
  if (model.scene === 'snooze' && promised.phrase === model.callbacks.snooze.text)
    return [{...model, callbacks: {...model.callbacks, promised}}, []];
  if (model.form !== undefined && promised.phrase === model.form.fields.when.text)
    return [{...model, form: {...model.form, promised}}, []];
  return [model, []];
}

/** A district that a word begins with, or whose name without its last syllable is a word (해운대 for 해운대구, not 수영장). */
export function districtIn(text: string, districts: readonly string[]): string | undefined {
  const words = text.trim().split(/\s+/);
  const endings = words.map((_, at) => words.slice(at).join(''));
  return (
    districts.find((name) => endings.some((ending) => ending.startsWith(name))) ??
    districts.find((name) => name.length > 2 && words.includes(name.slice(0, -1)))
  );
}
