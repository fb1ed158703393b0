#!/bin/sh
# Install what a test needs and Python cannot bring: tmux, the real terminal of the terminal tests.
# Where that cannot be done, those tests are skipped by name with the reason (and fail under CI).
command -v tmux >/dev/null 2>&1 && exit 0
[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || exit 0
{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq tmux; } >/dev/null 2>&1 ||
  echo "tmux could not be installed; the tests that need a terminal are skipped" >&2
exit 0
