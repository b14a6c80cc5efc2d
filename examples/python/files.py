"""A file server that lets pages of other sites read its files."""

import os
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

PORT = int(os.environ.get('PORT', '8000'))


class Handler(SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header('Access-Control-Allow-Origin', '*')
        super().end_headers()


with ThreadingHTTPServer(('127.0.0.1', PORT), Handler) as server:
    print(f'http://127.0.0.1:{server.server_port}/index.json', flush=True)
    server.serve_forever()
