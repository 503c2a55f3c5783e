#!/bin/sh
# Make or refresh one Python environment from a hashed lock, then put `hep` itself into it, unless it is to be bare.
# Usage: tools/environment.sh VENV LOCK [bare]      (called by the Makefile; quick when nothing changed)
set -eu
venv=$1
lock=$2

say() { printf '%s\n' "$*" >&2; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for python in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
        if command -v "$python" >/dev/null && new_enough "$python"; then
            echo "$python"
            return
        fi
    done
    say "hep needs Python 3.11 or newer and found none. Install one, or name it: make PYTHON=/path/to/python3"
    return 1
}

make_venv() {
    python=$(find_python)
    # Debian and Ubuntu keep ensurepip in a package of its own.
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            say "Getting python3-venv (apt-get), which this Python lacks ..."
            { apt-get update && apt-get install -y --no-install-recommends python3-venv; } >/dev/null
        else
            say "This Python cannot make environments: install the package python3-venv, then run make again."
            return 1
        fi
    fi
    "$python" -m venv --clear "$venv"
}

if ! { [ -x "$venv/bin/python" ] && new_enough "$venv/bin/python" && [ -x "$venv/bin/pip" ]; }; then
    make_venv
fi
say "Installing what $lock lists into $venv ..."
"$venv/bin/pip" install -qq --disable-pip-version-check --require-hashes -r "$lock"
[ "${3:-}" = bare ] && exit 0
"$venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
