#!/bin/sh
# Get what a peer of `make bench` needs from outside Python: WeasyPrint's text layout. hep itself needs none of it.
set -u
ls /usr/lib/*/libpangoft2-1.0.so.0 >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Getting for the bench (apt-get): libpangoft2-1.0-0 libharfbuzz-subset0 ..." >&2
    { apt-get update && apt-get install -y --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0; } >/dev/null
    exit
fi
echo "WeasyPrint needs Pango (Debian: libpangoft2-1.0-0). Install it, then run make bench again." >&2
exit 1
