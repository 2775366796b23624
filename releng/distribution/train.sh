# Sourced by ./papilio after a build: starts the workbench once on a small library, opens its page,
# searches, and keeps the classes that were loaded in an archive, from which every later start takes
# them ready-made.
# Nothing depends on it: without the archive the same things start in about twice the time.

# Becomes papilio, with nothing of the person's own; to be called in a subshell.
in_training() {
  XDG_CACHE_HOME=$work/cache PAPILIO_HOME=$work PAPILIO_JAVA_HOME=$java_home
  export XDG_CACHE_HOME PAPILIO_HOME PAPILIO_JAVA_HOME
  exec "$home/bin/papilio" "$@"
}

train() {
  archive=$home/lib/papilio.jsa
  work=$root/releng/distribution/target/train
  rm -rf "$archive" "$work"
  mkdir -p "$work"
  echo "Preparing quick starts." >&2
  (in_training workspace init "$work/workspace") > "$work/library" 2>&1 || true
  (in_training literature import --workspace "$work/workspace" \
    "$root/bundles/org.papilio.sample/src/main/resources/sample/literature.bib") >> "$work/library" 2>&1 || true
  : > "$work/out"
  (
    PAPILIO_JAVA_OPTIONS="-XX:ArchiveClassesAtExit=$work/papilio.jsa"
    export PAPILIO_JAVA_OPTIONS
    in_training start --create --workspace "$work/workspace" --port 0 --no-browser
  ) > "$work/out" 2>&1 &
  process=$!
  tries=0
  until grep -q 'http://' "$work/out" || [ $tries -ge 120 ]; do
    kill -0 $process 2> /dev/null || break
    sleep 0.5
    tries=$((tries + 1))
  done
  address=$(sed -n 's/.*\(http:[^ ]*\).*/\1/p' "$work/out" | head -n 1)
  [ -z "$address" ] || node "$root/releng/distribution/open-page.mjs" "$address" >> "$work/out" 2>&1 || true
  kill -TERM $process 2> /dev/null || true
  wait $process || true
  if [ -f "$work/papilio.jsa" ]; then
    mv "$work/papilio.jsa" "$archive"
  else
    echo "papilio: quick starts are not prepared (see $work/out); everything works, starts take longer" >&2
  fi
}
