#!/bin/sh
# Get what the test suite needs from outside its environment: a browser and what its driver wants, a PostgreSQL server,
# Java with JAXB (for the PDF validator), poppler, and the second PDF validator. Quick when all is there. What cannot be had is said in one line, and the tests that need it
# skip; with CI set in the environment a missing piece is an error instead.
set -u

has() { command -v "$1" >/dev/null 2>&1; }
has_browser() { has chromium || has chromium-browser || has google-chrome; }
has_postgres() { has postgres || ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; }
# Playwright's driver is a Node that wants this library.
has_libatomic() { ls /usr/lib/*/libatomic.so.1 /usr/lib64/libatomic.so.1 /lib/*/libatomic.so.1 2>/dev/null | grep -q .; }
has_jaxb() { ls /usr/share/java/jaxb-runtime.jar >/dev/null 2>&1; }

list_missing() {
    has_browser || echo chromium
    has_libatomic || echo libatomic1
    has_postgres || echo postgresql
    has java || echo default-jre-headless
    has_jaxb || echo libjaxb-java
    has pdfinfo || echo poppler-utils
}

list_names() { list_missing | tr '\n' ' ' | sed 's/ $//'; }

# outloud stands on an AGPL library and is large: an environment of its own, which hep's code never sees.
outloud=.venv-outloud
if ! [ "$outloud/.made" -nt requirements-outloud.txt ]; then
    if tools/environment.sh "$outloud" requirements-outloud.txt bare; then
        touch "$outloud/.made"
    elif [ -n "${CI:-}" ]; then
        echo "The tests need the second PDF validator (outloud) and could not get it." >&2
        exit 1
    else
        echo "Not here, so the tests that need it will skip: outloud, the second PDF validator" >&2
    fi
fi

missing=$(list_names)
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && has apt-get; then
    echo "Getting for the tests (apt-get): $missing ..." >&2
    # Word splitting is meant: one package a word.
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } >/dev/null
    missing=$(list_names)
    [ -z "$missing" ] && exit 0
fi

if [ -n "${CI:-}" ]; then
    echo "The tests need these Debian packages (or their like) and could not get them: $missing" >&2
    exit 1
fi
echo "Not here, so the tests that need them will skip: $missing (Debian package names)" >&2
