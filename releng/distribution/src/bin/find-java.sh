# Sourced by the start scripts. Sets java_home to a JDK 25, or to nothing.
# Looks where people say it is first, then where installers put it; PAPILIO_JDK_FOLDERS names other
# folders with one folder for each JDK.

is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      'JAVA_VERSION="25"' | 'JAVA_VERSION="25.'* | 'JAVA_VERSION="25+'*) return 0 ;;
    esac
  done < "$1/release"
  return 1
}

find_java() {
  for candidate in "${PAPILIO_JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JDK25_HOME:-}" "${JAVA_HOME:-}"; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      java_home=$candidate
      return
    fi
  done
  on_path=$(command -v java 2>/dev/null) || on_path=
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    candidate=${on_path%/bin/java}
    if is_jdk_25 "$candidate"; then
      java_home=$candidate
      return
    fi
  fi
  for folder in ${PAPILIO_JDK_FOLDERS:-/usr/lib/jvm /usr/java /opt "$HOME/.sdkman/candidates/java" \
      "$HOME/.jdks" /Library/Java/JavaVirtualMachines}; do
    for candidate in "$folder"/* "$folder"/*/Contents/Home; do
      if is_jdk_25 "$candidate"; then
        java_home=$candidate
        return
      fi
    done
  done
  java_home=
}
