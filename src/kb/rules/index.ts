import type {Rule} from '../rule.ts';
import {byteOrderMark} from './baro020-byte-order-mark.ts';
import {lineEnds} from './baro021-line-ends.ts';
import {nfc} from './baro022-nfc.ts';
import {hiddenCharacters} from './baro023-hidden-characters.ts';
import {trailingSpace} from './baro024-trailing-space.ts';
import {conflictMarker} from './baro026-conflict-marker.ts';
import {unfinished} from './baro028-unfinished.ts';
import {fileName} from './baro030-file-name.ts';
import {duplicateId} from './baro031-duplicate-id.ts';
import {deadReference} from './baro032-dead-reference.ts';
import {category} from './baro033-category.ts';
import {duplicateTitle} from './baro034-duplicate-title.ts';
import {claimedQuestion} from './baro035-claimed-question.ts';
import {strayFile} from './baro036-stray-file.ts';
import {nearQuestion} from './baro037-near-question.ts';
import {nearArticle} from './baro038-near-article.ts';
import {repeated} from './baro039-repeated.ts';
import {answerLength} from './baro040-answer-length.ts';
import {fewQuestions} from './baro041-few-questions.ts';
import {textMessage} from './baro042-text-message.ts';
import {dates} from './baro043-dates.ts';
import {personalData} from './baro044-personal-data.ts';
import {quotedPhone} from './baro045-quoted-phone.ts';
import {https} from './baro046-https.ts';
import {district} from './baro047-district.ts';
import {followUp} from './baro048-follow-up.ts';
import {owner} from './baro049-owner.ts';
import {holidayTwice} from './baro050-holiday-twice.ts';
import {spokenHoliday} from './baro051-spoken-holiday.ts';
import {calendarEnds} from './baro052-calendar-ends.ts';
import {openingHours} from './baro053-hours.ts';
import {dialable} from './baro054-dialable.ts';
import {calendarYears} from './baro055-calendar-years.ts';
import {falseAlarm} from './baro056-false-alarm.ts';
import {ended} from './baro057-ended.ts';
import {pastDates} from './baro058-past-dates.ts';
import {spokenStyle} from './baro059-spoken-style.ts';
import {queryTargets} from './baro061-queries.ts';
import {lexiconWords} from './baro062-lexicon.ts';
import {categoryList} from './baro063-categories.ts';
import {emergencyWords} from './baro064-emergencies.ts';
import {centerDistricts} from './baro065-center.ts';
import {emergencyArticles} from './baro066-emergency-articles.ts';
import {unverifiedChange} from './baro070-unverified-change.ts';
import {retiredId} from './baro071-retired-id.ts';
import {verifiedBackwards} from './baro072-verified-backwards.ts';
import {renamedId} from './baro073-renamed-id.ts';

/** Every rule over content that could be read. What keeps a file from being read is BARO001–BARO014 (`parse.ts`). */
export const RULES: readonly Rule[] = [
  byteOrderMark,
  lineEnds,
  nfc,
  hiddenCharacters,
  trailingSpace,
  conflictMarker,
  unfinished,
  fileName,
  duplicateId,
  deadReference,
  category,
  duplicateTitle,
  claimedQuestion,
  strayFile,
  nearQuestion,
  nearArticle,
  repeated,
  answerLength,
  fewQuestions,
  textMessage,
  dates,
  personalData,
  quotedPhone,
  https,
  district,
  followUp,
  owner,
  holidayTwice,
  spokenHoliday,
  calendarEnds,
  openingHours,
  dialable,
  calendarYears,
  falseAlarm,
  ended,
  pastDates,
  spokenStyle,
  queryTargets,
  lexiconWords,
  categoryList,
  emergencyWords,
  centerDistricts,
  emergencyArticles,
  unverifiedChange,
  retiredId,
  verifiedBackwards,
  renamedId,
];
