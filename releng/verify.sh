# Sourced by ./papilio: every test and rule, as continuous integration runs them.

. "$root/releng/format.sh"

# Sets PAPILIO_CHROMIUM for the browser tests, and installs one where that is possible.
need_chromium() {
  for browser in "${PAPILIO_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$browser" ] && command -v "$browser" > /dev/null 2>&1; then
      PAPILIO_CHROMIUM=$(command -v "$browser")
      export PAPILIO_CHROMIUM
      return
    fi
  done
  [ -z "${chromium_tried:-}" ] && command -v apt-get > /dev/null 2>&1 ||
    fail "Chromium is missing; install it, or set PAPILIO_CHROMIUM to its program"
  chromium_tried=yes
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null 2>&1 ||
      fail "Chromium is missing; install it (apt-get install chromium needs root)"
    as_root=sudo
  fi
  echo "Installing Chromium for the browser tests (apt-get install chromium)." >&2
  {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
      $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium
  } > "$root/target/chromium.log" 2>&1 ||
    fail "Chromium could not be installed; see $root/target/chromium.log"
  need_chromium
}

# The closing line of all modules together.
sum_tests() {
  awk '
    /Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$/ {
      gsub(/,/, "")
      for (i = 1; i <= NF; i++) {
        if ($i == "run:") run += $(i + 1)
        if ($i == "Failures:" || $i == "Errors:") failed += $(i + 1)
        if ($i == "Skipped:") skipped += $(i + 1)
      }
    }
    END { printf "%d passed, %d failed, %d skipped\n", run - failed - skipped, failed, skipped }
  ' "$1"
}

verify() {
  mkdir -p "$root/target"
  need_chromium
  echo "Checking the layout of the sources." >&2
  check_format
  # The browser is the system's; nothing is to be fetched for it.
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD
  touch "$stamp.started" 2> /dev/null || true
  status=0
  (run_maven "$root/target/verify.log" "Building and testing all modules." verify -T 1C -fae "$@") || status=$?
  sum_tests "$root/target/verify.log"
  [ "$status" -eq 0 ] || exit "$status"
  mv "$stamp.started" "$stamp" 2> /dev/null || true
}
