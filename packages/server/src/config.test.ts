import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.ts';
import type { Environment } from './config.ts';

describe('readConfig', () => {
  it('has a default for everything; an empty variable counts as absent', () => {
    const config = readConfig({ PORT: '', DATABASE_URL: '', PATH: '/usr/bin' });
    assert.equal(config.port, 8080);
    assert.equal(config.host, 'localhost');
    assert.equal(config.dataDir, './data');
    assert.equal(config.databaseUrl, undefined);
    assert.equal(config.demonstration, false);
    assert.deepEqual(config.rateLimit, { max: 600, windowSeconds: 60 });
    assert.match(config.widgetsDir, /packages[/\\]widgets[/\\]cdn/);
  });

  it('reads every variable', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/data',
      DATABASE_URL: 'postgres://user:secret@db/town',
      SITE_DIR: 'site',
      DEMO: '1',
      LOG_LEVEL: 'warn',
      TRUST_PROXY: '10.0.0.0/8, ::1',
      RATE_LIMIT: '50',
      WIDGETS_DIR: 'cdn',
      PUBLIC_URL: 'https://entraide.example.fr',
      KEY_FILE: '/etc/keys.json',
      SMTP_URL: 'smtps://town:p%40ss@mail.example.fr',
      MAIL_FROM: 'Mairie de Rochebrune <entraide@rochebrune.example>',
      MAIL_DIR: '/srv/mails',
      OPERATOR_TOKEN: 'q7Jc0xWm3VhZ8sTnB1pLkR5yDfGa2eUoXiN9bQwC4tE',
      WEBHOOKS_TO_LOOPBACK: '1',
      API_ENGAGEMENT_KEY: 'cle-de-la-commune',
      API_ENGAGEMENT_SEARCH: 'departmentName=Drôme',
      API_ENGAGEMENT_PUBLISH: '1',
      API_ENGAGEMENT_SOURCES: 'Tableur du CCAS; Secours local;',
      API_ENGAGEMENT_URL: 'https://etat.example',
      FOLLOW: 'https://voisine.example/v1/, http://127.0.0.1:8090/v1/',
      FOLLOW_LOOPBACK: '1',
    });
    assert.deepEqual(config, {
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/data',
      databaseUrl: 'postgres://user:secret@db/town',
      siteDir: 'site',
      demonstration: true,
      logLevel: 'warn',
      trustProxy: '10.0.0.0/8, ::1',
      rateLimit: { max: 50, windowSeconds: 60 },
      widgetsDir: 'cdn',
      publicUrl: 'https://entraide.example.fr/',
      keyFile: '/etc/keys.json',
      smtpUrl: 'smtps://town:p%40ss@mail.example.fr',
      mailFrom: 'Mairie de Rochebrune <entraide@rochebrune.example>',
      mailDir: '/srv/mails',
      operatorToken: 'q7Jc0xWm3VhZ8sTnB1pLkR5yDfGa2eUoXiN9bQwC4tE',
      webhooksToLoopback: true,
      apiEngagement: {
        key: 'cle-de-la-commune',
        url: 'https://etat.example/',
        search: 'departmentName=Drôme',
        publishes: true,
        sources: ['Tableur du CCAS', 'Secours local'],
      },
      follows: ['https://voisine.example/v1/', 'http://127.0.0.1:8090/v1/'],
      followsLoopback: true,
    });
  });

  it('keeps keys and mails beside the data, never in them', () => {
    const { keyFile, mailDir, smtpUrl } = readConfig({ DATA_DIR: '/srv/town/' });
    assert.deepEqual([keyFile, mailDir], ['/srv/town.keys.json', '/srv/town.mails']);
    assert.equal(smtpUrl, undefined);
  });

  it('says what a variable asks of others', () => {
    const DATABASE_URL = 'postgres://user:secret@db/town';
    const SMTP_URL = 'smtp://town:secret@mail.example.fr';
    const refuses = (environment: Environment, names: readonly string[]) =>
      assert.throws(
        () => readConfig(environment),
        (error: Error) => {
          const lines = error.message.split('\n');
          assert.deepEqual(
            lines.map(
              (line) => /^([A-Z_]+) is missing: give it with .+, e\.g\. \1=/.exec(line)?.[1],
            ),
            names,
          );
          assert.doesNotMatch(error.message, /secret/);
          return true;
        },
      );
    refuses({ DATABASE_URL }, ['KEY_FILE']);
    refuses({ SMTP_URL }, ['MAIL_FROM', 'PUBLIC_URL']);
    refuses({ SMTP_URL, MAIL_FROM: 'a@example.fr' }, ['PUBLIC_URL']);
    assert.equal(readConfig({ DATABASE_URL, DEMO: '1' }).keyFile, './data.keys.json');
  });

  it('knows API Engagement only with a key, and says what is wrong with a search', () => {
    const key = { API_ENGAGEMENT_KEY: 'cle-de-la-commune' };
    assert.equal(readConfig({}).apiEngagement, undefined);
    assert.deepEqual(readConfig(key).apiEngagement, {
      key: 'cle-de-la-commune',
      url: 'https://api.api-engagement.beta.gouv.fr/',
      search: undefined,
      publishes: false,
      sources: [],
    });
    const refused: readonly (readonly [Environment, RegExp])[] = [
      [{ API_ENGAGEMENT_SEARCH: 'city=Valence' }, /API_ENGAGEMENT_KEY is missing/],
      [{ API_ENGAGEMENT_PUBLISH: '1' }, /API_ENGAGEMENT_KEY is missing[^]+PUBLIC_URL is missing/],
      [{ ...key, API_ENGAGEMENT_PUBLISH: '1' }, /^ConfigError: PUBLIC_URL is missing/],
      [{ API_ENGAGEMENT_KEY: 'court' }, /API_ENGAGEMENT_KEY cannot be used/],
      [{ ...key, API_ENGAGEMENT_URL: 'http://etat.example/' }, /URL cannot be used: give an https/],
      [
        { ...key, API_ENGAGEMENT_SEARCH: 'departement=26' },
        /API_ENGAGEMENT_SEARCH cannot be used: departement is no parameter; known: .+, e\.g\./,
      ],
    ];
    for (const [environment, sentence] of refused) {
      assert.throws(() => readConfig(environment), sentence);
    }
  });

  it('follows nobody unasked, and says what is wrong with an address', () => {
    const PUBLIC_URL = 'https://ici.example';
    assert.deepEqual(readConfig({}).follows, []);
    const refused: readonly (readonly [Environment, RegExp])[] = [
      [{ FOLLOW: 'https://voisine.example/v1/' }, /PUBLIC_URL is missing: give it with FOLLOW/],
      [
        { PUBLIC_URL, FOLLOW: 'voisine' },
        /FOLLOW cannot be used: voisine is no public https.+FOLLOW=/,
      ],
      [
        { PUBLIC_URL, FOLLOW: 'http://localhost/' },
        /FOLLOW cannot be used: http:\/\/localhost\/ is/,
      ],
      [{ PUBLIC_URL, FOLLOW: 'https://ici.example/v1' }, /FOLLOW .+ is that of this server/],
      [{ FOLLOW_LOOPBACK: 'yes' }, /FOLLOW_LOOPBACK cannot be used/],
    ];
    for (const [environment, sentence] of refused) {
      assert.throws(() => readConfig(environment), sentence);
    }
  });

  const senders = ['a@example.fr', 'Mairie <a@example.fr>', 'Mairie de Saint-Aubrin <a@b.example>'];
  for (const sender of senders) {
    it(`takes ${sender} as a sender`, () => {
      assert.equal(readConfig({ MAIL_FROM: sender }).mailFrom, sender);
    });
  }

  const noSenders = [
    'Mairie',
    'a@b, c@d',
    'A <a@b>, C <c@d>',
    'x\r\nBcc: a@b',
    '"A" <a@b>',
    '<a@b>',
  ];
  for (const sender of noSenders) {
    it(`refuses ${JSON.stringify(sender)} as a sender`, () => {
      assert.throws(
        () => readConfig({ MAIL_FROM: sender }),
        /^ConfigError: MAIL_FROM cannot be used/,
      );
    });
  }

  it('reads TRUST_PROXY as nobody or everybody', () => {
    assert.equal(readConfig({ TRUST_PROXY: '0' }).trustProxy, false);
    assert.equal(readConfig({ TRUST_PROXY: '1' }).trustProxy, true);
  });

  it('refuses with every variable at fault, each with an example, and no value', () => {
    const environment = {
      PORT: '80800',
      HOST: 'my host',
      DATABASE_URL: 'mysql://secret',
      DEMO: 'yes',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'nginx',
      RATE_LIMIT: '0',
      PUBLIC_URL: 'entraide.example.fr',
      SMTP_URL: 'mail.example.fr',
      MAIL_FROM: 'Mairie\nBcc: secret@example.org',
    };
    assert.throws(
      () => readConfig(environment),
      (error) => {
        assert.ok(error instanceof ConfigError);
        const lines = error.message.split('\n');
        assert.equal(lines.length, Object.keys(environment).length);
        for (const name of Object.keys(environment)) {
          const line = lines.find((text) => text.startsWith(`${name} cannot be used: `));
          assert.match(line ?? '', new RegExp(`e\\.g\\. ${name}=.+\\.$`));
        }
        assert.doesNotMatch(error.message, /secret|nginx|loud/);
        return true;
      },
    );
  });
});
