/** A `vscode.Uri` as far as paths go: made from a path or a text, joined, and written as VS Code writes it. */
export class Uri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
  readonly fragment = '';

  private constructor(scheme: string, authority: string, path: string, query = '') {
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
    this.query = query;
  }

  static from({ scheme, path, query }: Pick<Uri, 'scheme' | 'path' | 'query'>): Uri {
    return new Uri(scheme, '', path, query);
  }

  static file(path: string): Uri {
    return new Uri('file', '', path);
  }

  static parse(text: string): Uri {
    const [, scheme = '', authority = '', path = ''] = /^([^:]+):(?:\/\/([^/]*))?(.*)$/.exec(text) ?? [];
    return new Uri(scheme, authority, decodeURIComponent(path));
  }

  static joinPath(base: Uri, ...segments: readonly string[]): Uri {
    const path = [base.path.replace(/\/$/, ''), ...segments].join('/');
    return new Uri(base.scheme, base.authority, path);
  }

  get fsPath(): string {
    return this.path;
  }

  toString(): string {
    const path = this.path
      .split('/')
      .map((segment) => encodeURIComponent(segment))
      .join('/');
    const query = this.query === '' ? '' : `?${encodeURIComponent(this.query)}`;
    return `${this.scheme}://${this.authority}${path}${query}`;
  }
}
