# shellcheck shell=bash
# Finds a JDK, release 25 or later, without starting a JVM: it reads each candidate's `release` file.
# Sourced by ./parley and ./build. Sets java_home and java_version, or leaves java_home empty.

# Sets java_version to what JAVA_VERSION in $1/release says; fails where the release is older.
is_new_enough() {
  local line major
  [[ -x $1/bin/java && -r $1/release ]] || return 1
  while IFS= read -r line; do
    [[ $line == JAVA_VERSION=* ]] || continue
    java_version=${line#JAVA_VERSION=}
    java_version=${java_version//\"/}
    major=${java_version%%[!0-9]*}
    [[ -n $major ]] && ((10#$major >= 25))
    return
  done <"$1/release"
  return 1
}

# PARLEY_JAVA_CANDIDATES, a colon-separated list, stands in for all the usual places (tests use it).
find_java() {
  local candidate on_path candidates=()
  java_home=
  java_version=
  if [[ -n ${PARLEY_JAVA_CANDIDATES+set} ]]; then
    IFS=: read -ra candidates <<<"$PARLEY_JAVA_CANDIDATES"
  else
    [[ -z ${JAVA_HOME:-} ]] || candidates+=("$JAVA_HOME")
    if on_path=$(type -P javac); then
      on_path=$(readlink -f -- "$on_path")
      candidates+=("${on_path%/bin/javac}")
    fi
    candidates+=(
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/*
      "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home
    )
  fi
  for candidate in "${candidates[@]}"; do
    # A JRE has no compiler, so it could run Parley but not build it.
    if [[ -x $candidate/bin/javac ]] && is_new_enough "$candidate"; then
      java_home=$candidate
      return
    fi
  done
  java_version=
  return 1
}

say_no_java() {
  echo "No JDK 25 or later was found (looked at JAVA_HOME, PATH and the usual folders)." >&2
  echo "Try: install a JDK 25, for example Eclipse Temurin, or set JAVA_HOME to one." >&2
}
