import { texts } from './mail-texts-uk.ts';
import type { MailWords } from './mail-words.ts';

/** The mails in Ukrainian. What is submitted stands after a colon, where it keeps its first case. */
export const ukrainian: MailWords = {
  tag: 'uk',
  direction: 'ltr',
  greeting: 'Добрий день!',
  what: {
    application: (mission) =>
      mission === undefined ? 'ваша відповідь на завдання' : `ваша відповідь на «${mission}»`,
    request: () => 'ваше прохання про допомогу',
    offer: () => 'ваша пропозиція допомоги',
    'mission-proposal': () => 'завдання, яке ви пропонуєте',
  },
  kind: {
    application: 'відповідь на завдання',
    request: 'прохання про допомогу',
    offer: 'пропозиція допомоги',
    'mission-proposal': 'запропоноване завдання',
  },
  next: {
    'confirm-email': 'Вам залишилося підтвердити адресу електронної пошти.',
    'agent-calls': 'Тепер вам зателефонує працівник служби.',
    'organization-answers':
      'Тепер організація, яка пропонує завдання, читає вашу відповідь і зв’яжеться з вами.',
    'agent-reviews': 'Тепер працівник служби читає ваші відповіді і зв’яжеться з вами.',
    'agent-matches': 'Тепер працівник служби шукає відповідну людину і зв’яжеться з вами.',
    'waiting-list': 'Ви в черзі: ми напишемо вам, щойно звільниться місце.',
  },
  answerBy: (moment) => `Відповідь буде не пізніше ніж: ${moment}.`,
  footer: {
    reference: 'Номер справи:',
    code: (page) => `Посилання не працює? Відкрийте ${page} і введіть цей код:`,
    secret:
      'Не передавайте нікому це посилання і цей код: з ними можна прочитати і змінити ваші відповіді.',
    hotline: (number, price) =>
      `Є запитання? Вам відповість людина: ${number}${price === undefined ? '' : ` (${price})`}.`,
    why: (service) =>
      `Ви отримали цього листа, бо цю адресу вказали для служби: ${service}. Його написала машина.`,
  },
  texts,
};
