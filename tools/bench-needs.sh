#!/bin/sh
# Get what the peers of `make bench` need from outside Python: WeasyPrint's text layout, and a browser with what its
# driver wants. hep itself needs none of it. What cannot be had is said in one line here and in its row of the table.
set -u

has() { command -v "$1" >/dev/null 2>&1; }
has_library() { ls /usr/lib/*/"$1" /usr/lib64/"$1" /lib/*/"$1" 2>/dev/null | grep -q .; }

list_missing() {
    has_library libpangoft2-1.0.so.0 || echo libpangoft2-1.0-0 libharfbuzz-subset0
    has chromium || has chromium-browser || has google-chrome || echo chromium
    has_library libatomic.so.1 || echo libatomic1
}

list_names() { list_missing | tr '\n' ' ' | sed 's/ $//'; }

missing=$(list_names)
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && has apt-get; then
    echo "Getting for the bench (apt-get): $missing ..." >&2
    # Word splitting is meant: one package a word.
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } >/dev/null
    missing=$(list_names)
fi
[ -z "$missing" ] || echo "Not here, so peers that need them are left out: $missing (Debian package names)" >&2
exit 0
