#!/bin/sh
# Install what tests need and Python cannot bring: tmux, the real terminal of the terminal tests, and
# OpenSSH, for those that read over a real connection.
# Where that cannot be done, those tests are skipped by name with the reason (and fail under CI).
PATH="$PATH:/usr/sbin"
lacking=""
command -v tmux >/dev/null 2>&1 || lacking="$lacking tmux"
command -v ssh >/dev/null 2>&1 || lacking="$lacking openssh-client"
command -v sshd >/dev/null 2>&1 || lacking="$lacking openssh-server"
[ -n "$lacking" ] || exit 0
[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || exit 0
# policy-rc.d keeps a machine on which the tests run from serving logins because of them.
policy=/usr/sbin/policy-rc.d
[ -e "$policy" ] || { printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy" && ours=yes; }
{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $lacking; } >/dev/null 2>&1 ||
  echo "$lacking could not be installed; the tests that need them are skipped" >&2
[ "$ours" = yes ] && rm -f "$policy"
exit 0
