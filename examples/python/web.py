"""What every answer of a server needs, whatever it is about: class http of the protocol."""

import hashlib
import json
import re
import sys
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

EVERYBODY = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers':
        'ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy',
    'Content-Language': 'fr',
    'X-Content-Type-Options': 'nosniff',
}
KEPT = 'public, max-age=60, stale-while-revalidate=300'


class Problem(Exception):
    """A refusal. Raise it anywhere: it is answered as application/problem+json."""

    def __init__(self, status, code, title, errors=(), headers=()):
        super().__init__(code)
        self.status, self.headers = status, dict(headers)
        kind = f'urn:coup-de-main:problem:{code}'
        self.document = {'type': kind, 'title': title, 'status': status, 'code': code}
        if errors:
            self.document['errors'] = list(errors)


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from `routes`: the pattern of a path, and what makes its document."""

    protocol_version = 'HTTP/1.1'
    server_version, sys_version = 'montbrun', ''
    timeout = 20  # seconds for which a silent visitor may hold a thread
    routes = {}

    def do_GET(self):
        try:
            make, found, pairs = self.find()
            document = make(pairs, *found)
            body = encode(document)
            tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
            headers = {'ETag': tag, 'Cache-Control': KEPT}
            if 'next' in document:
                headers['Link'] = f'<{document["next"]}>; rel="next"'
            if tag in re.findall(r'"[^"]*"', self.headers.get('If-None-Match', '')):
                self.answer(304, b'', headers)
            else:
                self.answer(200, body, {**headers, 'Content-Type': 'application/json'})
        except Problem as problem:
            self.refuse(problem)
        except (ConnectionError, TimeoutError):
            self.close_connection = True  # nobody is there any more
        except Exception:
            traceback.print_exc()  # for who runs the server; visitors learn nothing of the inside
            self.refuse(Problem(500, 'internal-error', 'Le service a rencontré un problème.'))

    do_HEAD = do_GET

    def find(self):
        """The function that answers this path, what its pattern found, and the parameters."""
        try:
            address = urlsplit(self.path)
            pairs = parse_qsl(address.query, keep_blank_values=True, max_num_fields=100)
        except ValueError:
            raise Problem(400, 'invalid-parameter', 'Cette adresse ne peut pas être lue.') from None
        for pattern, make in self.routes.items():
            match = re.fullmatch(pattern, address.path)
            if match:
                return make, [unquote(part) for part in match.groups()], pairs
        raise Problem(404, 'not-found', 'Rien ne se trouve à cette adresse.')

    def refuse(self, problem):
        headers = {'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store'}
        self.answer(problem.status, encode(problem.document), {**headers, **problem.headers})

    def answer(self, status, body, headers):
        self.send_response(status)
        for name, value in {**EVERYBODY, **headers}.items():
            self.send_header(name, str(value))
        if status != 304:
            self.send_header('Content-Length', str(len(body)))
        if self.close_connection:
            self.send_header('Connection', 'close')  # or the visitor's next request goes into it
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(body)

    def send_error(self, status, *_):
        """What http.server refuses by itself: other methods, and requests that it cannot read."""
        self.close_connection = True  # what follows may be a body
        self.request_version = self.protocol_version  # also for who did not say a version
        if status == 501:
            title = 'Cette adresse se lit seulement.'
            self.refuse(Problem(405, 'method-not-allowed', title, headers={'Allow': 'GET, HEAD'}))
        elif status in (414, 431):
            said = 413 if status == 431 else 414
            self.refuse(Problem(said, 'too-large', 'Cette demande est trop longue.'))
        else:
            self.refuse(Problem(400, 'invalid-parameter', 'Cette demande ne peut pas être lue.'))

    def log_message(self, *_):
        """Writes nothing: the addresses of visitors are nobody's business."""


def encode(document):
    return json.dumps(document, ensure_ascii=False).encode()


class Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        """Says what broke, not for whom. That somebody left is nothing to say."""
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError)):
            traceback.print_exc()


def serve(port, routes):
    """Answers until it is stopped."""
    Handler.routes = routes
    with Server(('127.0.0.1', port), Handler) as server:
        print(f'http://127.0.0.1:{server.server_port}/v1/', flush=True)
        server.serve_forever()
