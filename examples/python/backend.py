"""A backend of the Coup de main protocol that reads its missions from a file."""

import base64
import hashlib
import json
import os
import re
import time
import unicodedata
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode

from web import Problem, serve

HERE = Path(__file__).parent
PORT = int(os.environ.get('PORT', '8000'))


def read(name):
    """A file beside this one, as it is now: who edits it need not start anything again."""
    return json.loads((HERE / name).read_text('utf-8'))


# Missions


def moment(text):
    """An instant of the protocol, as seconds since 1970."""
    return datetime.fromisoformat(text.replace('Z', '+00:00')).timestamp()


def newest_first(mission):
    """What the list is ordered by. The identifier settles ties: the order is total."""
    return (-moment(mission.get('publishedAt', mission['updatedAt'])), mission['id'])


def is_over(mission):
    ends = [mission.get('expiresAt'), mission.get('schedule', {}).get('endAt')]
    return any(end and moment(end) < time.time() for end in ends)


def public_missions():
    missions = read('missions.json')['items']
    return sorted((one for one in missions if not is_over(one)), key=newest_first)


def by_id(items, wanted):
    for item in items:
        if item['id'] == wanted:
            return item
    raise Problem(404, 'not-found', 'Rien ne porte cet identifiant.')


# The list: its parameters, what a value of each looks like, and the fault of one that does not

CATEGORIES = (
    'emergency-food-aid exceptional-childcare isolation-contact neighbourhood-solidarity other'
).split()
PARAMETERS = {
    'q': (r'[^\x00-\x1f\x7f\ufffd]{1,200}', 'invalid-format'),
    'category': ('|'.join(CATEGORIES), 'not-allowed'),
    'sort': ('newest', 'not-allowed'),
    'facets': ('category', 'not-allowed'),
    'limit': ('[1-9][0-9]{0,4}', 'invalid-format'),
    'cursor': ('.{1,500}', 'invalid-format'),
}
SEVERAL = ['category', 'facets']
MOST = 100  # missions of a page
# Every other name that the protocol gives to a parameter of a list of missions.
UNSUPPORTED = (
    'domain remote commitment beneficiary accessibility organization departmentCode minors urgent '
    'place near radius from to activity bbox inseeCode kind lang postalCode publishedSince '
    'updatedSince urgency'
).split()


def read_parameters(pairs):
    """The values of a query by name. Everything that is wrong is refused at once."""
    values, errors = {}, []
    for name, text in pairs:
        form, fault = PARAMETERS.get(name, ('.*', ''))
        if name in UNSUPPORTED:
            errors.append({'code': 'not-allowed', 'parameter': name})
        elif not re.fullmatch(form, text, re.DOTALL):
            errors.append({'code': fault, 'parameter': name})
        elif name in values and name not in SEVERAL:
            errors.append({'code': 'repeated', 'parameter': name})
        elif name in PARAMETERS:
            values.setdefault(name, []).append(text)
    if any(error['parameter'] in PARAMETERS for error in errors):
        raise Problem(400, 'invalid-parameter', 'Ces paramètres sont à corriger.', errors)
    if errors:
        title = 'Ce service n’offre pas ces paramètres.'
        raise Problem(400, 'unsupported-parameter', title, errors)
    return {name: all if name in SEVERAL else all[0] for name, all in values.items()}


def words_of(text):
    """Words without accents, capitals and the endings that most plurals and feminines have."""
    plain = unicodedata.normalize('NFD', text.casefold())
    letters = ''.join(one for one in plain if not unicodedata.combining(one))
    return [re.sub('(?<=...)(es|s|x|e)$', '', word) for word in re.findall(r'\w+', letters)]


def says(mission, text):
    """Whether each word of a text begins a word of the mission."""
    texts = [mission['title'], mission.get('summary', ''), mission.get('description', '')]
    held = words_of(' '.join([*texts, mission['organization']['name']]))
    return all(any(one.startswith(word) for one in held) for word in words_of(text))


FILTERS = {
    'q': says,
    'category': lambda mission, several: mission.get('category') in several,
}


def fitting(missions, values, but=''):
    """The missions that fit every filter; `but` names one that does not count."""
    filters = [name for name in FILTERS if name in values and name != but]
    return [one for one in missions if all(FILTERS[name](one, values[name]) for name in filters)]


def write_cursor(mission, values):
    """Where the next page begins: after this mission, in this list and no other."""
    text = json.dumps([*newest_first(mission), fingerprint(values)])
    return base64.urlsafe_b64encode(text.encode()).decode()


def read_cursor(values):
    try:
        at, identifier, of = json.loads(base64.urlsafe_b64decode(values['cursor']))
        if of == fingerprint(values):
            return (float(at), str(identifier))
    except (ValueError, TypeError):
        pass  # refused like one of another list
    raise Problem(400, 'invalid-cursor', 'Cette page n’existe plus. Reprenez la liste au début.')


def fingerprint(values):
    kept = [(name, values.get(name)) for name in ('q', 'category', 'minors')]
    return hashlib.sha256(repr(kept).encode()).hexdigest()[:12]


def list_missions(pairs):
    values = read_parameters(pairs)
    missions = public_missions()
    found = fitting(missions, values)
    limit = min(int(values.get('limit', 20)), MOST)
    after = read_cursor(values) if 'cursor' in values else (float('-inf'), '')
    rest = [one for one in found if newest_first(one) > after]
    page = {'items': rest[:limit], 'total': len(found)}
    if len(rest) > limit:
        more = {**values, 'limit': limit, 'cursor': write_cursor(rest[limit - 1], values)}
        page['next'] = f'missions?{urlencode(more, doseq=True)}'
    if 'facets' in values:
        others = [one.get('category') for one in fitting(missions, values, but='category')]
        counts = [{'value': one, 'count': others.count(one)} for one in CATEGORIES if one in others]
        page['facets'] = {'category': counts}
    filters = {name: values[name] for name in FILTERS if name in values}
    page['applied'] = {**filters, 'sort': 'newest', 'limit': limit}
    return page


# The discovery document

CLASSES = ['http', 'search', 'vocabularies']


def discovery(_):
    document = read('index.json')
    document['conformsTo'] += [f'urn:coup-de-main:1:conf:{name}' for name in CLASSES]
    document['endpoints'] = {
        'missions': {
            'href': 'missions',
            'item': 'missions/{id}',
            'parameters': [*PARAMETERS],
            'sorts': ['newest'],
            'facets': ['category'],
            'maxLimit': MOST,
        },
        'vocabularies': {'href': 'vocabularies', 'item': 'vocabularies/{id}'},
    }
    return document


# Addresses

ROUTES = {
    '/v1/': discovery,
    '/v1/missions': list_missions,
    '/v1/missions/([^/]+)': lambda _, identifier: by_id(public_missions(), identifier),
    '/v1/vocabularies': lambda _: read('vocabularies.json'),
    '/v1/vocabularies/([^/]+)': lambda _, name: by_id(read('vocabularies.json')['items'], name),
}

if __name__ == '__main__':
    serve(PORT, ROUTES)
