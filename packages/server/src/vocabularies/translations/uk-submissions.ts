import type { TranslatedSubmissions } from './translated-words.ts';

const shared = {
  'pending-confirmation': 'Потрібно підтвердити електронною поштою',
  'pending-review': 'Працівник це прочитає',
  cancelled: 'Скасовано',
  expired: 'Строк минув',
  declined: 'Відмовлено',
};

/** Ukrainian: what people submit, and what becomes of it. */
export const submissions: TranslatedSubmissions = {
  'aide-kinds': {
    request: 'Мені потрібна допомога',
    offer: 'Я можу допомогти',
  },
  'submission-types': {
    application: 'Заявка на завдання',
    request: 'Прохання про допомогу',
    offer: 'Пропозиція допомоги',
    'mission-proposal': 'Запропоноване завдання',
  },
  'application-statuses': {
    ...shared,
    pending: 'Надіслано',
    'in-progress': 'Розглядається',
    accepted: 'Прийнято',
    completed: 'Завдання виконано',
    waitlisted: 'У черзі',
  },
  'request-statuses': {
    ...shared,
    open: 'Шукаємо людину',
    proposed: 'Людину запропоновано',
    matched: 'Вам допомагає людина',
    fulfilled: 'Допомогу отримано',
    closed: 'Закрито працівником',
  },
  'need-statuses': {
    open: 'Шукаємо',
    proposed: 'Когось запропоновано',
    matched: 'Когось знайдено',
    fulfilled: 'Зроблено',
  },
  'offer-statuses': {
    'pending-confirmation': shared['pending-confirmation'],
    expired: shared.expired,
    active: 'Діє',
    paused: 'На паузі',
    suspended: 'Призупинено працівником',
    withdrawn: 'Відкликано',
  },
  'mission-proposal-statuses': {
    ...shared,
    published: 'Опубліковано',
    completed: 'Завершено',
  },
  'next-steps': {
    'confirm-email': 'Підтвердьте свою адресу: відкрийте посилання з електронного листа',
    'agent-calls': 'Вам зателефонує працівник',
    'organization-answers': 'Вам відповість організація',
    'agent-reviews': 'Працівник читає те, що ви написали',
    'agent-matches': 'Працівник шукає відповідну людину',
    'waiting-list': 'Ви в черзі',
  },
  'tracked-actions': {
    confirm: 'Підтвердити',
    renew: 'Продовжити',
    pause: 'Поставити на паузу',
    resume: 'Відновити',
    edit: 'Змінити',
    withdraw: 'Відкликати і стерти все',
    'accept-place': 'Прийняти місце',
    'decline-place': 'Відмовитися від місця',
    'join-waiting-list': 'Стати в чергу',
    'mark-solved': 'Питання вирішено',
    'mark-unsolved': 'Питання не вирішено',
  },
  'close-reasons': {
    fulfilled: 'Допомогу надано',
    failed: 'Нікого не знайдено',
    irrelevant: 'Не для цієї служби',
    duplicate: 'Уже просили',
    redirected: 'Передано іншій службі',
  },
  'decline-reasons': {
    'no-response': 'Немає відповіді',
    'requirements-not-met': 'Умови не виконано',
    'changed-mind': 'Людина передумала',
    'not-available': 'Людина не має часу',
    'mission-over': 'Завдання завершено',
    other: 'Інша причина',
  },
  'consent-givers': {
    self: 'Сама людина',
    proxy: 'Людина, яка подала прохання',
    agent: 'Працівник, після згоди телефоном',
  },
  'event-actors': {
    person: 'Ви',
    agent: 'Працівник',
    system: 'Служба, автоматично',
  },
};
