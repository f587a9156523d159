#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the bundled documents without any of the program's own code.

Usage: check-bundled.py DATA-FOLDER FIXTURES-FOLDER

Speaks TAP. Each check gathers all that is wrong before it fails, so that one run shows
everything there is to mend. The same rules are checked by the program when it reads a
collection; that they are written twice, in two languages, is the point of this test.
"""

import calendar
import hashlib
import importlib.util
import json
import pathlib
import re
import sys

ARRAYS = ('terms', 'series', 'sources', 'measures', 'companies', 'facilities', 'figures', 'holdings', 'events', 'notes')
STATEMENTS = ('figures', 'holdings', 'events', 'notes')
MULTIPLIERS = {'thousand': 1e3, 'million': 1e6, 'billion': 1e9}
UNITS_OF_KIND = {'ratio': {'%', 'years'}, 'change': {'%'}, 'count': {'deposits', 'shares'}}

# What the two articles state, as the product's description lists it.
EXPECTED_FIGURES = {
    ('sohu-2025-11-06', 'CHN', 'reserves', 44000000, 'exactly'),
    ('sohu-2025-11-06', 'RUS', 'reserves', 28000000, 'more_than'),
    ('sohu-2025-11-06', 'RUS', 'deposit_count', 18, 'exactly'),
    ('sohu-2025-11-06', 'RUS', 'share_of_reserves_mined', 2, 'less_than'),
    ('yahoo-2025-10-07', 'usar', 'share_price_change', 110, 'exactly'),
    ('yahoo-2025-10-07', 'usar', 'share_price_change', 153, 'exactly'),
    ('yahoo-2025-10-07', 'lcm', 'deal_cash', 100000000, 'exactly'),
    ('yahoo-2025-10-07', 'lcm', 'deal_shares', 6470000, 'exactly'),
}
EXPECTED_HOLDINGS = {
    ('usar', 'lcm', 'acquiring'), ('USA', 'usar', 'under_discussion'),
    ('usar', 'stillwater', 'owns'), ('usar', 'round-top', 'mining_rights'),
}
# What later reports say of a deal that an article only announces.
EXPECTED_CLOSED = {('usar', 'lcm', 'owns', 'completed', '2025-11-18')}
EXPECTED_EVENT_DATES = {'by 2025-12-01', 'by 2025-12-31', None}
# Subject, measure, and values that must stand beside each other.
EXPECTED_CONFLICTS = [
    ('RUS', 'reserves', {28000000, 28500000, 28700000, 3800000, 10000000, 12000000, 21000000}),
    ('BRA', 'reserves', {21000000, 11000000}),
    ('WLD', 'reserves', {85000000, 75000000}),
    ('VNM', 'reserves', {22000000, 3500000}),
    ('IND', 'reserves', {6900000, None}),
    ('AUS', 'mine_production', {13000, 29000}),
    ('THA', 'mine_production', {13000, 2100}),
    ('NGA', 'mine_production', {13000, 1500}),
    ('WLD', 'mine_production', {390000, 380000}),
    ('RUS', 'share_of_reserves_mined', {2}),
    ('CHN', 'mining_quota', {270000, None}),
    ('lcm', 'deal_shares', {6470000, 6740000}),
    ('TUR', 'ore_resources', {694000000}),
    ('TUR', 'resources', {12500000}),
    ('KAZ', 'resources', {20000000, 935400}),
    ('GRL', 'resources', {38500000}),
    ('GRL', 'reserves', {1500000}),
    ('MYS', 'resources', {16100000}),
    ('MYS', 'reserves', {710000}),
]
# Statements without a number that are part of a conflict.
EXPECTED_NOTES = {('RUS', 'sohu-2025-11-06'), ('RUS', 'sohu-2025-11-09'), ('RUS', 'sohu-2025-10-26'),
                  ('RUS', 'globalenergy-2025-06-19'), ('RUS', 'metalinfo-2024-06')}
# What the collection has at least.
EXPECTED_COUNTS = {'figures of places': 480, 'companies': 110, 'facilities': 120, 'holdings': 140, 'figures of output': 40}
# The same claim, however many carry it: what is repeated, and by whom.
EXPECTED_REPEATS = {
    'rus-reserves-2023-mnr-report': {'izvestia-2025-10-24', 'tass-2025-10-24', 'vedomosti-2025-10-24', 'sohu-2025-11-06'},
}


class Collection:
    """All bundled documents, read once."""

    def __init__(self, data_folder, fixtures_folder):
        self.data = data_folder
        self.fixtures = fixtures_folder
        folder = data_folder / 'datasets'
        self.manifest = read_json(folder / 'manifest.json')
        self.documents = {path.name: read_json(path) for path in sorted(folder.glob('*.json'))
                          if path.name != 'manifest.json'}
        self.records = {name: [record for document in self.documents.values() for record in document.get(name, ())]
                        for name in ARRAYS}
        self.sources = {source['id']: source for source in self.records['sources']}
        self.measures = {measure['id']: measure for measure in self.records['measures']}

    def statements(self):
        for name in STATEMENTS:
            yield from self.records[name]

    def text_of(self, source_id):
        return '\n'.join(self.sources[source_id].get('text', ()))


def reject_duplicates(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError(f'a member occurs twice in {pairs[0]}')
    return members


def read_json(path):
    return json.loads(path.read_text(encoding='utf-8'), object_pairs_hook=reject_duplicates)


def squeeze(text):
    return ' '.join(text.split())


def check_manifest(collection):
    listed = collection.manifest['documents']
    for name in sorted(set(listed) ^ set(collection.documents)):
        yield f'{name} is not both in the folder and in manifest.json'
    if len(listed) != len(set(listed)):
        yield 'manifest.json lists a document twice'


def check_resource_list(collection):
    path = collection.data / 'tools' / 'list-resources.py'
    spec = importlib.util.spec_from_file_location('list_resources', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    written = (collection.data / 'monazite-data.gresource.xml').read_text(encoding='utf-8')
    if written != module.list_resources(collection.data):
        yield 'monazite-data.gresource.xml is not what tools/list-resources.py writes: run it'


def check_schema(collection):
    import jsonschema
    schema = read_json(collection.data / 'schema' / 'monazite-1.schema.json')
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for name, document in [('manifest.json', collection.manifest), *collection.documents.items()]:
        for error in validator.iter_errors(document):
            place = '/'.join(str(part) for part in error.absolute_path)
            yield f'{name}: /{place}: {error.message[:160]}'


def check_articles(collection):
    """The text is the received file: title, byline, and the body joined by single spaces."""
    lines = (collection.fixtures / 'seed-articles.txt').read_text(encoding='utf-8').split('\n')
    for source in (source for source in collection.records['sources'] if source.get('story')):
        text = source['text']
        if text[0] != source['title']:
            yield f'{source["id"]}: the first paragraph is not the title'
        received = [text[0], text[1], ' '.join(text[2:])]
        if not any(lines[start:start + 3] == received for start in range(len(lines))):
            yield f'{source["id"]}: the text differs from the received file'


def check_hashes(collection):
    for source in collection.records['sources']:
        if 'text' not in source:
            continue
        found = hashlib.sha256('\n'.join(source['text']).encode('utf-8')).hexdigest()
        if source.get('sha256') != found:
            yield f'{source["id"]}: sha256 must be {found}'


def check_ids(collection):
    seen = set()
    for name in ARRAYS:
        for record in collection.records[name]:
            if record['id'] in seen:
                yield f'{record["id"]} is used twice'
            seen.add(record['id'])
    ranks = [series['rank'] for series in collection.records['series']]
    if len(ranks) != len(set(ranks)):
        yield 'two series share a rank'


def references_of(collection, record):
    """Kind and id of everything that a record names."""
    for member in ('source', 'measure', 'series', 'operator', 'subject', 'holder', 'asset', 'country'):
        if member in record:
            yield member, record[member]
    if 'repeats' in record:
        yield 'repeats', record['repeats']
    for member in ('subjects', 'terms'):
        for identifier in record.get(member, ()):
            yield member, identifier


def check_references(collection):
    countries = {'WLD'} | {unit['id'] for unit in read_json(collection.data / 'geo' / 'units.json')['units']}
    ids = {name: {record['id'] for record in collection.records[name]} for name in ARRAYS}
    actors = ids['companies'] | ids['facilities']
    known = {
        'source': ids['sources'], 'measure': ids['measures'], 'series': ids['series'], 'operator': ids['companies'],
        'subject': actors | countries, 'subjects': actors | countries, 'holder': actors | countries,
        'asset': actors, 'terms': ids['figures'], 'country': countries,
        'repeats': ids['figures'],
    }
    for name in ARRAYS:
        for record in collection.records[name]:
            for member, identifier in references_of(collection, record):
                if identifier not in known[member]:
                    yield f'{record["id"]}: {member} {identifier} does not exist'


def check_quotes(collection):
    for record in collection.statements():
        evidence = record['evidence']
        if evidence['kind'] != 'quote':
            continue
        text = squeeze(collection.text_of(record['source']))
        whole = squeeze(evidence.get('prefix', '') + evidence['exact'] + evidence.get('suffix', ''))
        for words in (whole, squeeze(evidence['exact'])):
            if text.count(words) != 1:
                yield f'{record["id"]}: {words!r} is found {text.count(words)} times, not once'
        if 'prefix' not in evidence and not text.startswith(squeeze(evidence['exact'])):
            yield f'{record["id"]}: the quote has no prefix'


def numbers_in(text):
    """All numbers that a text states, with their multipliers."""
    for match in re.finditer(r'\d[\d,]*(?:\.\d+)?', text):
        number = float(match[0].replace(',', ''))
        word = re.match(r'\s*([a-z]+)', text[match.end():])
        yield number * MULTIPLIERS.get(word[1], 1) if word else number


def number_in_cell(cell):
    if re.fullmatch(r'—|-+', cell):
        return 0
    found = re.fullmatch(r'(?:[A-Za-z ]+,? )?>?(\d[\d,]*(?:\.\d+)?)%?', cell)
    return float(found[1].replace(',', '')) if found else None


def check_numbers(collection):
    for figure in collection.records['figures']:
        evidence, value = figure['evidence'], figure['value']
        if evidence['kind'] == 'quote' and not any(abs(number - value) < 1e-6 for number in numbers_in(evidence['exact'])):
            yield f'{figure["id"]}: {value} does not occur in {evidence["exact"]!r}'
        if evidence['kind'] != 'cell':
            continue
        cells = evidence['printed'].split(' | ')
        if value is None and 'NA' not in cells:
            yield f'{figure["id"]}: NA does not occur in {evidence["printed"]!r}'
        if value is not None and value not in [number_in_cell(cell) for cell in cells[1:]]:
            yield f'{figure["id"]}: {value} does not occur in {evidence["printed"]!r}'


def check_figures(collection):
    seen = {}
    for figure in collection.records['figures']:
        measure = collection.measures[figure['measure']]
        if figure['unit'] != measure['unit']:
            yield f'{figure["id"]}: the unit of {measure["id"]} is {measure["unit"]}'
        if (figure['value'] is None) != (figure['bound'] == 'not_available'):
            yield f'{figure["id"]}: value and bound contradict each other'
        if measure['kind'] == 'ratio' and figure['unit'] == '%' and not 0 <= figure['value'] <= 100:
            yield f'{figure["id"]}: {figure["value"]} percent of a whole'
        key = tuple(figure.get(member) for member in ('subject', 'measure', 'period', 'basis', 'source'))
        if key in seen:
            yield f'{figure["id"]} says the same as {seen[key]}'
        seen[key] = figure['id']
    for measure in collection.records['measures']:
        allowed = UNITS_OF_KIND.get(measure['kind'])
        if allowed and measure['unit'] not in allowed:
            yield f'{measure["id"]}: a {measure["kind"]} in {measure["unit"]}'


def first_and_last(date):
    """The days between which a year, a month or a day lies, as text that sorts."""
    year, month, day = ([int(part) for part in date.split('-')] + [0, 0])[:3]
    if month > 12 or (day and day > calendar.monthrange(year, month)[1]):
        raise ValueError(date)
    last_month = month or 12
    last_day = day or calendar.monthrange(year, last_month)[1]
    return (year, month or 1, day or 1), (year, last_month, last_day)


def check_dates(collection):
    for record in collection.statements():
        for member in ('as_of', 'period', 'date', 'since', 'until'):
            if member not in record:
                continue
            try:
                parts = [first_and_last(part) for part in record[member].removeprefix('by ').split('/')]
            except ValueError:
                yield f'{record["id"]}: {record[member]} is no date'
                continue
            if parts[0][0] > parts[-1][1]:
                yield f'{record["id"]}: {record[member]} runs backwards'
        source = collection.sources[record['source']]
        # An edition that another publisher repeats is older than the page that repeats it.
        if 'as_of' in record and 'edition' not in source and record['as_of'][:4] < str(source['issued']['date-parts'][0][0]):
            yield f'{record["id"]}: said in {record["as_of"]}, before its source came out'


def check_repeats(collection):
    figures = {figure['id']: figure for figure in collection.records['figures']}
    for figure in figures.values():
        root = figures.get(figure.get('repeats'))
        if not root:
            continue
        if 'repeats' in root:
            yield f'{figure["id"]}: {root["id"]} is itself a repetition'
        if any(figure[member] != root[member] for member in ('subject', 'measure')):
            yield f'{figure["id"]}: {root["id"]} is about something else'
        if figure['source'] == root['source']:
            yield f'{figure["id"]}: a source cannot repeat itself'
        # The press may be a day ahead of the record, never a month.
        if root['as_of'][:7] > figure['as_of'] and not root['as_of'].startswith(figure['as_of']):
            yield f'{figure["id"]}: repeats what was said later'
    for root, expected in EXPECTED_REPEATS.items():
        found = {figure['source'] for figure in figures.values() if figure.get('repeats') == root}
        for source in sorted(expected - found):
            yield f'{source} does not repeat {root}'


def check_holdings(collection):
    seen, owned = {}, {}
    for holding in collection.records['holdings']:
        least, most = holding.get('share_min', 0), holding.get('share_max', 100)
        if not least <= holding.get('share', least) <= most:
            yield f'{holding["id"]}: the share is outside its range'
        if holding.get('since', '') > holding.get('until', '9999'):
            yield f'{holding["id"]}: ends before it begins'
        if holding['kind'] == 'owns' and holding.get('status') != 'planned' and 'share' in holding:
            key = holding['asset'], holding['as_of']
            owned[key] = owned.get(key, 0) + holding.get('share_min', holding['share'])
            if owned[key] > 100.5:
                yield f'{holding["id"]}: the owners of {key[0]} hold {owned[key]:g} percent'
        key = tuple(holding.get(member) for member in ('holder', 'asset', 'kind', 'as_of', 'source'))
        if key in seen:
            yield f'{holding["id"]} says the same as {seen[key]}'
        seen[key] = holding['id']


def check_bases(collection):
    """Ore and oxide, a site and its company, a year and a quarter are never one measure."""
    facilities = {facility['id'] for facility in collection.records['facilities']}
    for figure in collection.records['figures']:
        basis, measure = figure.get('basis', ''), figure['measure']
        if figure['unit'] == 't REO' and re.match(r'ore\b|monazite,', basis):
            yield f'{figure["id"]}: {basis} is no oxide'
        if basis.startswith('whole company') and figure['subject'] in facilities:
            yield f'{figure["id"]}: the number is of a company, its subject a site'
        days = [first_and_last(part) for part in figure['period'].split('/')]
        months = (days[-1][1][0] - days[0][0][0]) * 12 + days[-1][1][1] - days[0][0][1] + 1
        if measure in ('company_output', 'magnet_oxide_output') and months != 12:
            yield f'{figure["id"]}: {months} months are no year'
        if measure.endswith('_quarter') and months > 3:
            yield f'{figure["id"]}: {months} months are no quarter'
        if figure['source'] == 'russia-state-report-2021' and measure == 'mine_production' and basis != 'from loparite ores':
            yield f'{figure["id"]}: rare earths in apatite ore are no mine production'


def check_terms(collection):
    """Definitions, editions in words and notes on disputes are given in Chinese and Russian, each in words of its own."""
    notes = {area['note'] for area in read_json(collection.data / 'geo' / 'disputes.json')['areas']}
    used = {part for figure in collection.records['figures'] for part in figure.get('basis', '').split('; ') if part}
    editions = {source['edition'] for source in collection.records['sources'] if 'edition' in source}
    known = {term['names']['en']: term for term in collection.records['terms']}
    for words in sorted((used | notes) - set(known)):
        yield f'terms.json does not have {words!r}'
    for words in sorted(set(known) - used - notes - editions):
        yield f'nothing uses the term {words!r}'
    for language in ('zh_CN', 'ru'):
        found = [term['names'].get(language) for term in collection.records['terms']]
        for words in sorted({str(one) for one in found if found.count(one) > 1}):
            yield f'{language}: {words!r} stands for more than one term'


def check_coverage(collection):
    """No point of a story is dead text: each is quoted by something."""
    for source in (source for source in collection.records['sources'] if source.get('story')):
        quotes = [squeeze(record['evidence']['exact']) for record in collection.statements()
                  if record['source'] == source['id'] and record['evidence']['kind'] == 'quote']
        for paragraph in source['text']:
            is_point = paragraph.startswith('- ') or paragraph == source['title']
            if is_point and not any(quote in squeeze(paragraph) for quote in quotes):
                yield f'{source["id"]}: nothing quotes {paragraph!r}'


def check_product(collection):
    """What the product's description lists for the two articles, and the conflicts it names."""
    figures = collection.records['figures']
    stated = {(figure['source'], figure['subject'], figure['measure'], figure['value'], figure['bound'])
              for figure in figures}
    for expected in sorted(EXPECTED_FIGURES - stated):
        yield f'no figure says {expected}'
    held = {(holding['holder'], holding['asset'], holding['kind']) for holding in collection.records['holdings']
            if holding['source'] == 'yahoo-2025-10-07'}
    for expected in sorted(EXPECTED_HOLDINGS - held):
        yield f'no holding says {expected}'
    closed = {(holding['holder'], holding['asset'], holding['kind'], holding.get('status'), holding.get('since'))
              for holding in collection.records['holdings']}
    for expected in sorted(EXPECTED_CLOSED - closed):
        yield f'no holding says {expected}'
    if not EXPECTED_EVENT_DATES <= {event.get('date') for event in collection.records['events']}:
        yield 'a deadline or an undated event of the articles is missing'
    for subject, measure, values in EXPECTED_CONFLICTS:
        found = {figure['value'] for figure in figures if (figure['subject'], figure['measure']) == (subject, measure)}
        for value in values - found:
            yield f'{subject} {measure}: nobody says {value}'
    said = {(subject, note['source']) for note in collection.records['notes'] for subject in note['subjects']}
    for expected in sorted(EXPECTED_NOTES - said):
        yield f'no note says {expected}'


def check_counts(collection):
    countries = {unit['id'] for unit in read_json(collection.data / 'geo' / 'units.json')['units']} | {'WLD'}
    figures = collection.records['figures']
    found = {name: len(collection.records[name]) for name in ('companies', 'facilities', 'holdings')}
    found['figures of places'] = sum(figure['subject'] in countries for figure in figures)
    found['figures of output'] = sum('_output' in figure['measure'] for figure in figures)
    for name, least in EXPECTED_COUNTS.items():
        if found[name] < least:
            yield f'{found[name]} {name}, not {least}'


def check_names(collection):
    folder = collection.data / 'geo' / 'names'
    english = read_json(folder / 'en.json')
    for path in sorted(folder.glob('*.json')):
        if set(read_json(path)) != set(english):
            yield f'{path.name} does not name the same places as en.json'
    if len(list(folder.glob('*.json'))) != 55:
        yield 'there must be 55 languages'


CHECKS = [
    ('every document is in the manifest', check_manifest),
    ('every file is compiled into the program', check_resource_list),
    ('every document fits the schema', check_schema),
    ('articles are verbatim', check_articles),
    ('texts have their hash', check_hashes),
    ('ids are unique', check_ids),
    ('references resolve', check_references),
    ('quotes are found once', check_quotes),
    ('numbers occur in their evidence', check_numbers),
    ('figures fit their measure', check_figures),
    ('dates are real', check_dates),
    ('repetitions have a root', check_repeats),
    ('holdings make sense', check_holdings),
    ('what does not compare is kept apart', check_bases),
    ('definitions and notes are translated', check_terms),
    ('every point of a story is quoted', check_coverage),
    ('what the product promises is there', check_product),
    ('there is as much as was promised', check_counts),
    ('places have a name in every language', check_names),
]


def run(number, title, check, collection):
    try:
        problems = list(check(collection))
    except ImportError as error:
        print(f'ok {number} - {title} # SKIP {error}')
        return True
    print(f'{"not ok" if problems else "ok"} {number} - {title}')
    for problem in problems:
        print(f'# {problem}')
    return not problems


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    collection = Collection(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    print(f'1..{len(CHECKS)}')
    results = [run(number, title, check, collection) for number, (title, check) in enumerate(CHECKS, 1)]
    sys.exit(0 if all(results) else 1)


if __name__ == '__main__':
    main()
