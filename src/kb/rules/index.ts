import type {Rule} from '../rule.ts';
import {byteOrderMark} from './baro020-byte-order-mark.ts';
import {lineEnds} from './baro021-line-ends.ts';
import {nfc} from './baro022-nfc.ts';
import {hiddenCharacters} from './baro023-hidden-characters.ts';
import {trailingSpace} from './baro024-trailing-space.ts';
import {fileName} from './baro030-file-name.ts';
import {duplicateId} from './baro031-duplicate-id.ts';
import {deadReference} from './baro032-dead-reference.ts';
import {category} from './baro033-category.ts';
import {duplicateTitle} from './baro034-duplicate-title.ts';
import {claimedQuestion} from './baro035-claimed-question.ts';
import {answerLength} from './baro040-answer-length.ts';
import {fewQuestions} from './baro041-few-questions.ts';
import {textMessage} from './baro042-text-message.ts';
import {dates} from './baro043-dates.ts';
import {personalData} from './baro044-personal-data.ts';
import {quotedPhone} from './baro045-quoted-phone.ts';
import {https} from './baro046-https.ts';
import {district} from './baro047-district.ts';
import {followUp} from './baro048-follow-up.ts';
import {holidayTwice} from './baro050-holiday-twice.ts';
import {spokenHoliday} from './baro051-spoken-holiday.ts';
import {calendarEnds} from './baro052-calendar-ends.ts';
import {openingHours} from './baro053-hours.ts';

/** Every rule over content that could be read. What keeps a file from being read is BARO001–BARO014 (`parse.ts`). */
export const RULES: readonly Rule[] = [
  byteOrderMark,
  lineEnds,
  nfc,
  hiddenCharacters,
  trailingSpace,
  fileName,
  duplicateId,
  deadReference,
  category,
  duplicateTitle,
  claimedQuestion,
  answerLength,
  fewQuestions,
  textMessage,
  dates,
  personalData,
  quotedPhone,
  https,
  district,
  followUp,
  holidayTwice,
  spokenHoliday,
  calendarEnds,
  openingHours,
];
