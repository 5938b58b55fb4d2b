import {COUNTED_DAYS, countedDays, NUMERAL, numeralValue} from './numerals.ts';
import type {DayPart, Token, Unit} from './token.ts';

/*
 * The words of Korean time phrases, each as a pattern over text without spaces. At every place the longest match
 * is taken, so that 일주일 is a week and not 일주 and 일; of equally long ones the first.
 */

type Groups = Record<string, string | undefined>;

/** A pattern, and what it says; `undefined` is said by particles and politeness, which change nothing. */
export type Word = readonly [pattern: string, make: (groups: Groups) => Token | undefined];

const N = `(?<n>${NUMERAL})`;
const value = ({n}: Groups) => numeralValue(n ?? '');
const amount = (count: number, unit: Unit, text: string): Token => ({kind: 'amount', count, unit, text});
const part = (name: DayPart) => (): Token => ({kind: 'part', part: name});
const WEEKDAYS = '월화수목금토일';
const weekdayOf = ({d}: Groups) => WEEKDAYS.indexOf(d ?? '') + 1;
const BUSINESS_DAY = '(?:영업|근무|업무)일';

const AMOUNTS: readonly Word[] = [
  // Before the amounts: 이달 is this month, never two; "이 시간" this hour of the day.
  ['이달', () => ({kind: 'monthOffset', months: 0})],
  [
    '(?:지금)?(?:이|요|같은|똑같은)(?:시간|시각|때)(?:대)?|지금(?:시간|시각)|이맘때',
    () => ({kind: 'sameTime'}),
  ],
  [`${N}분`, (g) => amount(value(g), 'minute', '분')],
  [`${N}시간`, (g) => amount(value(g) * 60, 'minute', '시간')],
  ['(?<whole>\\d)\\.5시간', (g) => amount(Number(g.whole) * 60 + 30, 'minute', '시간')],
  ['반시간', () => amount(30, 'minute', '반 시간')],
  [`${N}일간?`, (g) => ({kind: 'dayNumber', day: value(g)})],
  [COUNTED_DAYS, (g) => amount(countedDays(g.all ?? ''), 'day', g.all ?? '')],
  [`${N}${BUSINESS_DAY}`, (g) => amount(value(g), 'businessDay', '영업일')],
  [`${N}주(?:일|간)?`, (g) => amount(value(g), 'week', '주')],
  [`${N}(?:달|개월)`, (g) => amount(value(g), 'month', '달')],
  ['반년', () => amount(6, 'month', '반년')],
  [`${N}년(?=뒤|후|있다가|이내|안|내)`, (g) => amount(value(g), 'year', '년')],
];

const TIMES: readonly Word[] = [
  [`${N}시`, (g) => ({kind: 'hour', hour: value(g), isDigits: /\d/.test(g.n ?? '')})],
  [
    '(?<h>\\d{1,2}):(?<m>\\d{2})(?::\\d{2})?(?:분)?',
    (g) => ({kind: 'clock', hour: Number(g.h), minute: Number(g.m), isMorning: /^0[1-9]/.test(g.h ?? '')}),
  ],
  ['\\d{1,4}', (g) => ({kind: 'number', value: Number(g.all)})],
  ['반', () => ({kind: 'half'})],
  ['정오', () => ({kind: 'clock', hour: 12, minute: 0, isMorning: false})],
  ['자정', () => ({kind: 'midnight'})],
  ['오전|am|a\\.m\\.', part('am')],
  ['오후|pm|p\\.m\\.', part('pm')],
  ['아침(?:에)?', part('morning')],
  ['(?:한|대)?낮', part('midday')],
  ['점심(?:때|시간|시간때|무렵)?', part('lunch')],
  ['저녁(?:때|무렵)?|오후늦게|늦은오후', part('evening')],
  ['(?:한)?밤', part('night')],
  ['새벽', part('dawn')],
  [
    '(?:아침)?(?:일찍|일찌감치)|(?:아침에?)?(?:문|업무|상담|근무|센터)?(?:열자마자|시작하자마자|시작하면바로|열면바로|열면)|(?:출근|오픈)하자마자|(?:업무|상담|근무)시작(?:시간|할때|때|하면)?',
    part('opening'),
  ],
  [
    '(?:퇴근|마감|업무끝나기|근무끝나기|상담끝나기|문닫기|끝나기)(?:시간)?(?:하시기|하기)?(?:직)?전',
    part('leaving'),
  ],
];

const DAYS: readonly Word[] = [
  ['오늘|금일|당일', () => ({kind: 'dayOffset', days: 0})],
  ['내일|낼|명일|익일', () => ({kind: 'dayOffset', days: 1})],
  ['모레|모래|낼모레|낼모래|내일모레|내일모래', () => ({kind: 'dayOffset', days: 2})],
  ['다음다음날', () => ({kind: 'dayOffset', days: 2})],
  ['글피', () => ({kind: 'dayOffset', days: 3})],
  ['그글피', () => ({kind: 'dayOffset', days: 4})],
  // 이번 금요일 is 이번 주 금요일.
  [`(?:이번|금|요번|이)주|(?:이번|요번)(?=[${WEEKDAYS}](?:요일|욜))`, () => ({kind: 'week', weeks: 0})],
  ['(?:다음|담|차|내|익|다음번|담번)주', () => ({kind: 'week', weeks: 1})],
  ['(?:다다음|다음다음|다담|다다담|다다음번)주', () => ({kind: 'week', weeks: 2})],
  [`(?<d>[${WEEKDAYS}])(?:요일|욜)?`, (g) => ({kind: 'weekday', day: weekdayOf(g), isNextSaid: false})],
  [
    `(?:다음|담)(?:번)?(?<d>[${WEEKDAYS}])(?:요일|욜)`,
    (g) => ({kind: 'weekday', day: weekdayOf(g), isNextSaid: true}),
  ],
  ['(?:이번|돌아오는|오는)?주말', () => ({kind: 'weekend', weeks: 0})],
  ['(?:다음|담)주말', () => ({kind: 'weekend', weeks: 1})],
  ['다다음주말', () => ({kind: 'weekend', weeks: 2})],
  ['(?:첫번째|첫째|첫)주?', () => ({kind: 'nthWeek', nth: 1})],
  ['(?:둘째|두번째)주?', () => ({kind: 'nthWeek', nth: 2})],
  ['(?:셋째|세번째)주?', () => ({kind: 'nthWeek', nth: 3})],
  ['(?:넷째|네번째)주?', () => ({kind: 'nthWeek', nth: 4})],
  ['(?:다섯째|다섯번째)주?', () => ({kind: 'nthWeek', nth: 5})],
  ['마지막주?', () => ({kind: 'nthWeek', nth: -1})],
  [`${N}(?:번째주|주차|째주)`, (g) => ({kind: 'nthWeek', nth: value(g)})],
  [
    '(?<y>\\d{4})[-./년](?<m>\\d{1,2})[-./월](?<day>\\d{1,2})(?:일|\\.)?t?',
    (g) => ({kind: 'date', year: Number(g.y), month: Number(g.m), day: Number(g.day)}),
  ],
  [
    '(?<m>\\d{1,2})[./](?<day>\\d{1,2})(?:일|\\.)?',
    (g) => ({kind: 'date', year: undefined, month: Number(g.m), day: Number(g.day)}),
  ],
  [`${N}월(?:달)?`, (g) => ({kind: 'month', month: value(g)})],
  ['유월', () => ({kind: 'month', month: 6})],
  ['시월', () => ({kind: 'month', month: 10})],
  ['(?:이번달|금월|당월|요번달)', () => ({kind: 'monthOffset', months: 0})],
  ['(?:다음달|담달|내달|익월|차월)', () => ({kind: 'monthOffset', months: 1})],
  ['(?:다다음달|다담달)', () => ({kind: 'monthOffset', months: 2})],
  [`${N}년도?`, (g) => ({kind: 'year', year: value(g) < 100 ? 2000 + value(g) : value(g)})],
  ['올해|금년|이번해', () => ({kind: 'yearOffset', years: 0})],
  ['내년|명년|다음해|이듬해', () => ({kind: 'yearOffset', years: 1})],
  ['내후년|후년', () => ({kind: 'yearOffset', years: 2})],
  ['월말|월하순|그믐', () => ({kind: 'edge', edge: 'last', of: 'month'})],
  ['말일', () => ({kind: 'edge', edge: 'last', of: 'month'})],
  ['월초', () => ({kind: 'edge', edge: 'first', of: 'month'})],
  ['연말|년말', () => ({kind: 'edge', edge: 'last', of: 'year'})],
  ['연초|년초', () => ({kind: 'edge', edge: 'first', of: 'year'})],
  ['주초', () => ({kind: 'edge', edge: 'first', of: 'week'})],
  ['연(?=내|중)', () => ({kind: 'yearOffset', years: 0})],
  ['초순?|첫날', () => ({kind: 'edge', edge: 'first', of: undefined})],
  ['중순', () => ({kind: 'edge', edge: 'middle', of: undefined})],
  ['말|하순|마지막날', () => ({kind: 'edge', edge: 'last', of: undefined})],
  [`(?:${BUSINESS_DAY}|평일)(?:을)?(?:기준)?(?:으로)?`, () => ({kind: 'business', edge: undefined})],
  [
    `(?:다음|담|익)(?:번)?(?:${BUSINESS_DAY}|평일|출근일|영업개시일)`,
    () => ({kind: 'business', edge: 'next'}),
  ],
  [`(?:다음다음|다다음)(?:${BUSINESS_DAY}|평일)`, () => ({kind: 'business', edge: 'afterNext'})],
  [`(?:첫|첫번째)(?:${BUSINESS_DAY}|평일|출근일)`, () => ({kind: 'business', edge: 'first'})],
  [`마지막(?:${BUSINESS_DAY}|평일|출근일)`, () => ({kind: 'business', edge: 'last'})],
];

const RELATIONS: readonly Word[] = [
  ['뒤|후|이후로', () => ({kind: 'after', how: 'later'})],
  [
    '(?:지나|끝나|마치|쇠|보내|먹|드시|넘기)고(?:나서|나면|난(?:뒤|후|다음))?|지나서|지나면|지난(?:뒤|후)|끝나면|끝난(?:뒤|후|다음)|쇠면|쇤(?:뒤|후)|먹은(?:뒤|후)|넘어서?',
    () => ({kind: 'after', how: 'past'}),
  ],
  ['이후|부터', () => ({kind: 'after', how: 'since'})],
  ['전|이전|되기전|오기전', () => ({kind: 'before'})],
  ['(?:황금|이번)?연휴(?:기간)?', () => ({kind: 'longHoliday'})],
  ['전날', () => ({kind: 'dayBefore'})],
  ['다음날|이튿날|담날|뒷날', () => ({kind: 'dayAfter'})],
  ['까지|전까지는', () => ({kind: 'until'})],
  ['이내|안에|안으로|내로|내에|내|안|중으로', () => ({kind: 'within'})],
  ['중|중에', () => ({kind: 'during'})],
];

const MOODS: readonly Word[] = [
  [
    '(?:금방|금새|금세|곧|바로|즉시|지금|당장|얼른|잠시|잠깐)만?(?:있다가?|이따가?|뒤|후)?(?:바로|부터)?',
    () => ({kind: 'soon', minutes: 10}),
  ],
  [
    '(?:좀|조금|쫌|쪼금|쪼매)만?(?:더)?(?:있다가?|이따가?|뒤|후|지나서|기다렸다가?)',
    () => ({kind: 'soon', minutes: 30}),
  ],
  ['이따가?|있다가?', () => ({kind: 'inAWhile'})],
  ['나중|다음번?에|다음번|추후|차후|나중에다시', () => ({kind: 'inAWhile'})],
  [
    '조만간|(?:하루)?종일|퇴근(?:하고|하신|한)?(?:뒤|후|이후)?|머지않아|언젠가|아무(?:때|시간|날|요일)(?:이?나)?|내내|늦게|(?:업무|근무|영업|상담)시간|(?:대체|임시|법정)?공?휴일|(?:쉬는|빨간)날|출근(?:하기)?전|언제든지?|언제나|언제|(?:몇|수|여러)(?:일|시간|분|주|달|시|개월)|며칠|몇일|주중|천천히|(?:되는|가능한|최대한)(?:대로|한)?빨리|빨리|빠른시일|반나절|한나절|어느때나|적당한때|그때|때',
    () => ({kind: 'vague'}),
  ],
  ['(?:시간|틈|여유)(?:이|가)?(?:나|되|될|괜찮|생기|있으)[가-힣]{0,2}면', () => ({kind: 'vague'})],
  [
    '[가-힣]*(?:편|한가|시간|틈|여유|괜찮|가능|되|될|나실|날)[가-힣]{0,4}(?:때|대로)',
    () => ({kind: 'vague'}),
  ],
  [
    '어제|어저께|그제|그저께|엊그제|엊그저께|그끄저께|아까|방금|조금전|좀전|지난(?:주말|주|달|해|번)|저번(?:주말|주|달)?|전주|작년|간밤|어젯밤|지난[월화수목금토일]요일',
    (g) => ({kind: 'gone', text: g.all ?? ''}),
  ],
];

/** The longest first: 이번 is not 이 and 번. */
const PARTICLES =
  '에|에는|은|는|이|가|도|로|으로|요|의|을|를|께|쯤|쯤에|경|경에|정도|정도에|무렵|정각|약|한|대략|딱|꼭|그|그럼|네|예|날|오는|돌아오는|다가오는|이번|에요|이요|입니다|이에요|예요|하고|당일|지나가기|식사|밥|하신|시간|기준|기준으로|더|만|안으로는|요즘|t|\\+09:00|z|[,.·\\s]'
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');

const FILLERS: readonly Word[] = [[PARTICLES, () => undefined]];

/** What is said around a call-back's time. */
const REQUESTS: readonly Word[] = [
  [
    '(?:다시)?(?:전화|연락|콜백|통화|회신|안내)(?:를|을)?(?:좀|꼭|다시)?(?:드리|주|해|하|부탁|바라|바랍|원)?[가-힣]{0,6}|(?:다시)?(?:걸어|해)주?[가-힣]{0,5}|(?:부탁|바랍|바라|좋|가능|될|되)[가-힣]{0,6}',
    () => undefined,
  ],
];

/** For looking days up, where 해운대구 is no "해 주세요". */
export const LOOKUP_WORDS: readonly Word[] = [
  ...AMOUNTS,
  ...TIMES,
  ...DAYS,
  ...RELATIONS,
  ...MOODS,
  ...FILLERS,
];

export const WORDS: readonly Word[] = [...LOOKUP_WORDS, ...REQUESTS];
