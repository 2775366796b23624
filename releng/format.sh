# Sourced by ./papilio: lays out Java sources, or checks that they are.

format_jar() {
  format_version=$(sed -n 's/.*<papilio.google-java-format>\(.*\)<.*/\1/p' "$root/target-platform/pom.xml")
  format_jar=${MAVEN_REPO_LOCAL:-$HOME/.m2/repository}/com/google/googlejavaformat/google-java-format
  format_jar=$format_jar/$format_version/google-java-format-$format_version-all-deps.jar
  if [ ! -f "$format_jar" ]; then
    # shellcheck disable=SC2086 # options are several words
    mvn -B -q ${PAPILIO_MAVEN_OPTIONS:-} dependency:get -Dtransitive=false \
      "-Dartifact=com.google.googlejavaformat:google-java-format:$format_version:jar:all-deps" ||
      fail "google-java-format $format_version cannot be fetched"
  fi
}

java_sources() {
  # What lies among the resources is no source of ours: beginnings of plug-ins, with gaps in them.
  find "$root/bundles" "$root/releng" \( -name target -o -name node_modules -o -path '*/src/main/resources' \) -prune \
    -o -type f -name '*.java' -print
}

run_format() {
  "$java_home/bin/java" -XX:+UseParallelGC -XX:TieredStopAtLevel=1 \
    --add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED \
    --add-exports=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED \
    --add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED \
    --add-exports=jdk.compiler/com.sun.tools.javac.parser=ALL-UNNAMED \
    --add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED \
    --add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED \
    -jar "$format_jar" "$@"
}

# Lays out the given files, or all.
format() {
  mkdir -p "$root/target"
  format_jar
  if [ $# -gt 0 ]; then
    run_format --replace "$@"
  else
    java_sources > "$root/target/sources.list"
    run_format --replace "@$root/target/sources.list"
    # A few files settle only when they are laid out twice.
    run_format --dry-run "@$root/target/sources.list" > "$root/target/format.log"
    [ ! -s "$root/target/format.log" ] || run_format --replace "@$root/target/format.log"
  fi
}

# Names the files that are not laid out, and fails if there are any.
check_format() {
  format_jar
  mkdir -p "$root/target"
  java_sources > "$root/target/sources.list"
  run_format --dry-run --set-exit-if-changed "@$root/target/sources.list" > "$root/target/format.log" || {
    head -n 20 "$root/target/format.log" >&2
    fail "$(wc -l < "$root/target/format.log") files are not laid out (all in $root/target/format.log); run ./papilio format"
  }
}
