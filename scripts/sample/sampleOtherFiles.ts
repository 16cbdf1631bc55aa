/** Everything of the sample project that is not server code, as its first commits have it, by path. */
export const sampleOtherFiles: Readonly<Record<string, string>> = {
  'README.md': `# Lunch club

Colleagues order lunch together: one list per day, one delivery, one bill that is shared.

    npm start            the server, on port 3000
    python api/import_prices.py menu.csv

Orders close at 10:30. Ask Ana about the kitchen's list and Ben about the bill.
`,
  'package.json': `{
  "name": "lunch-club",
  "private": true,
  "type": "module",
  "scripts": {
    "start": "node src/server.ts"
  }
}
`,
  'web/menu.js': `const list = document.querySelector('#menu');

async function load() {
  const response = await fetch('/menu');
  const dishes = await response.json();
  for (const dish of dishes) {
    const item = document.createElement('li');
    item.innerHTML = dish.name + ' <b>' + dish.price + '</b>';
    list.append(item);
  }
}

load();
`,
  'web/menu.css': `#menu {
  list-style: none;
  max-width: 40rem;
  margin: 2rem auto;
}

#menu li {
  display: flex;
  justify-content: space-between;
  padding: 0.5rem 0;
}
`,
  'api/import_prices.py': `import csv
import sys


def read_prices(path):
    prices = {}
    with open(path) as file:
        for row in csv.DictReader(file):
            prices[row["dish"]] = int(float(row["price"]) * 100)
    return prices


def main():
    prices = read_prices(sys.argv[1])
    for dish, cents in sorted(prices.items()):
        print(f"{dish}\\t{cents}")


if __name__ == "__main__":
    main()
`,
  'api/stock.py': `LIMIT = 40


def portions_left(orders, dish):
    taken = sum(line["count"] for order in orders for line in order["lines"] if line["dish"] == dish)
    return LIMIT - taken


def sold_out(orders, menu):
    return [dish for dish in menu if portions_left(orders, dish) <= 0]
`,
  'cmd/mailer/main.go': `package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	addresses := strings.Split(os.Getenv("LUNCH_ADDRESSES"), ",")
	for _, address := range addresses {
		fmt.Println("reminding", strings.TrimSpace(address))
	}
}
`,
  'db/001_orders.sql': `create table orders (
  id text primary key,
  member text not null,
  day date not null,
  state text not null default 'open'
);

create table order_lines (
  order_id text not null references orders (id),
  dish text not null,
  count integer not null,
  cents integer not null
);
`,
  'db/002_members.sql': `create table members (
  id text primary key,
  name text not null,
  email text not null,
  diet text not null default 'any',
  balance integer not null default 0
);
`,
  'deploy/release.sh': `#!/bin/sh
set -e

git pull
npm install
systemctl restart lunch-club
`,
  'docs/decisions.md': `# Decisions

- Money is in cents, everywhere.
- One list per day; the kitchen gets it at 10:30 by mail.
- Delivery is shared by everyone who ordered that day.
`,
};
