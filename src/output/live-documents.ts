import * as z from 'zod';

/*
 * The documents of live answers. Each carries who said so, when it was retrieved and how fresh it is; where more
 * than one source contributed, the stalest stands on top and all are in `origins`.
 */

const freshness = z
  .enum(['live', 'fresh', 'stale', 'bundled'])
  .describe(
    'live: asked just now; fresh: a copy that still counts; stale: older, asking failed; bundled: from a file',
  );
const origin = {
  source: z.string(),
  sourceName: z.string(),
  retrievedAt: z.iso.datetime({offset: true}),
  freshness,
  ageSeconds: z.number().int().nonnegative(),
};

function answer<T extends z.ZodRawShape>(name: string, shape: T) {
  return z.strictObject({
    schema: z.literal(`baro.${name}/1`),
    ...origin,
    origins: z.array(z.strictObject(origin)),
    warnings: z.array(z.string()),
    say: z.string().describe('Fit to be read aloud'),
    ...shape,
  });
}

const text = z.string().nullable();
const number = z.number().nullable();
const club = z.strictObject({code: z.string(), name: z.string()});
const game = z.strictObject({
  id: z.string(),
  date: z.iso.date(),
  startTime: text.describe('HH:MM in Seoul; null where it is not fixed'),
  stadium: text,
  home: club,
  away: club,
  doubleheader: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  series: z.enum(['PRE', 'REG', 'POST', 'ALLSTAR', 'UNKNOWN']),
  status: z.enum(['SCHEDULED', 'LIVE', 'FINAL', 'CANCELLED', 'SUSPENDED', 'UNKNOWN']),
  rawStatus: text,
  cancelReason: text,
  inning: text,
  homeScore: number.describe('null unless the game is or was played'),
  awayScore: number,
  homeStarter: text.describe('null until announced'),
  awayStarter: text,
  winPitcher: text,
  losePitcher: text,
  broadcast: z.array(z.string()),
  isHome: z.boolean(),
  isDisputed: z.boolean(),
});
const standing = z.strictObject({
  rank: z.number(),
  team: club,
  games: z.number(),
  wins: z.number(),
  draws: z.number(),
  losses: z.number(),
  percentage: number,
  gamesBehind: number,
  streak: text,
  lastFive: text,
});
const rows = z.array(z.looseObject({}));

const live = z.strictObject({
  schema: z.literal('baro.live/1'),
  sources: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string(),
      isConfigured: z.boolean(),
      howTo: text,
      datasets: z.array(
        z.strictObject({
          name: z.string(),
          lastSuccess: text,
          lastFailure: text,
          failure: text,
          usedToday: z.number(),
          limit: z.number(),
          circuit: z.enum(['closed', 'open']),
          opensAgainAt: text,
        }),
      ),
      check: text,
    }),
  ),
});

export const liveDocuments = {
  live,
  baseball: answer('baseball', {
    question: z.strictObject({
      kind: z.enum(['today', 'next', 'days', 'standings']),
      from: z.string(),
      to: z.string(),
      isHome: z.boolean(),
    }),
    team: club,
    offSeason: z.boolean(),
    games: z.array(game),
    next: game.nullable(),
    standings: z.strictObject({part: z.string(), rows: z.array(standing)}).nullable(),
  }),
  performances: answer('performances', {question: z.looseObject({}), count: z.number(), performances: rows}),
  festivals: answer('festivals', {from: z.string(), to: z.string(), district: text, festivals: rows}),
  attractions: answer('attractions', {district: text, attractions: rows}),
  bus: answer('bus', {stops: rows, arrivals: rows, routes: rows.optional()}),
  weather: answer('weather', {
    place: z.string(),
    day: z.string(),
    now: z.record(z.string(), z.string()).nullable(),
    hours: rows,
  }),
  air: answer('air', {province: z.string(), stations: rows}),
  holidays: answer('holidays', {
    year: z.number(),
    holidays: z.array(z.strictObject({date: z.string(), name: z.string()})),
  }),
  pharmacy: answer('pharmacy', {
    day: z.string(),
    district: text,
    department: text,
    isHoliday: z.boolean(),
    count: z.number(),
    places: rows,
  }),
  hospital: answer('hospital', {
    day: z.string(),
    district: text,
    department: text,
    isHoliday: z.boolean(),
    count: z.number(),
    places: rows,
  }),
  'emergency-room': answer('emergency-room', {district: text, rooms: rows}),
} as const;

export type LiveDocument = z.infer<typeof live>;
